import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  TableForeignKey,
  TableIndex,
} from 'typeorm';

const uuid = { type: 'varchar', length: '36' };

const TABLES = [
  new Table({
    name: 'category_surcharge',
    columns: [
      { name: 'category_id', ...uuid, isPrimary: true },
      { name: 'target_category_id', ...uuid, isPrimary: true },
      { name: 'valid_from', type: 'varchar', length: '7', isPrimary: true },
      { name: 'organisation_id', ...uuid },
      { name: 'rate_bp', type: 'integer' },
    ],
    indices: [
      { name: 'IDX_33b9ffd85a819b64bd26d678a3', columnNames: ['target_category_id'] },
      { name: 'IDX_f3d2b364790fabf8cf485a3193', columnNames: ['organisation_id'] },
    ],
    foreignKeys: [
      {
        name: 'FK_9f26fc13201034ab0a4ecb1ccf3',
        columnNames: ['category_id'],
        referencedTableName: 'category',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
      {
        name: 'FK_33b9ffd85a819b64bd26d678a3b',
        columnNames: ['target_category_id'],
        referencedTableName: 'category',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'staff_role_capacity',
    columns: [
      { name: 'role_id', ...uuid, isPrimary: true },
      { name: 'valid_from', type: 'varchar', length: '7', isPrimary: true },
      { name: 'organisation_id', ...uuid },
      { name: 'headcount_e4', type: 'bigint' },
      { name: 'monthly_minutes', type: 'bigint' },
    ],
    indices: [{ name: 'IDX_142e24463f81ae9c1fb0ebd1a7', columnNames: ['organisation_id'] }],
    foreignKeys: [
      {
        name: 'FK_deb06edd03043cc78527214909b',
        columnNames: ['role_id'],
        referencedTableName: 'staff_role',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
  }),
  new Table({
    name: 'exchange_rate',
    columns: [
      { name: 'organisation_id', ...uuid, isPrimary: true },
      { name: 'currency', type: 'varchar', length: '3', isPrimary: true },
      { name: 'date', type: 'varchar', length: '10', isPrimary: true },
      { name: 'per_euro_e9', type: 'bigint' },
    ],
  }),
  new Table({
    name: 'plan_rate',
    columns: [
      { name: 'budget_version_id', ...uuid, isPrimary: true },
      { name: 'currency', type: 'varchar', length: '3', isPrimary: true },
      { name: 'organisation_id', ...uuid },
      { name: 'rate_e9', type: 'bigint' },
    ],
    indices: [{ name: 'IDX_e0f613cc4637f6f1e0951b7025', columnNames: ['organisation_id'] }],
    foreignKeys: [
      {
        name: 'FK_1f94131270ccb9470ddac1e9774',
        columnNames: ['budget_version_id'],
        referencedTableName: 'budget_version',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
  }),
];

const LINE_COLUMNS = [
  new TableColumn({ name: 'phasing_terms', type: 'text', isNullable: true }),
  new TableColumn({ name: 'locked_months', type: 'integer', default: '0' }),
  new TableColumn({ name: 'fte_e4', type: 'bigint', isNullable: true }),
  new TableColumn({ name: 'currency', type: 'varchar', length: '3', isNullable: true }),
  new TableColumn({ name: 'foreign_months_minor', type: 'text', isNullable: true }),
  new TableColumn({ name: 'tags', type: 'text', default: "'[]'" }),
  new TableColumn({ name: 'parent_line_id', ...uuid, isNullable: true }),
];

const POSTING_COLUMNS = [
  new TableColumn({ name: 'original_currency', type: 'varchar', length: '3', isNullable: true }),
  new TableColumn({ name: 'original_minor', type: 'bigint', isNullable: true }),
  new TableColumn({ name: 'original_rate_e9', type: 'bigint', isNullable: true }),
  new TableColumn({ name: 'original_rate_date', type: 'varchar', length: '10', isNullable: true }),
];

/** Phasing terms, locked months, FTE, currencies, surcharges and tags of budget lines; capacities and exchange rates. */
export class LineFigures1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.createTable(table);
    await queryRunner.addColumns('budget_line', LINE_COLUMNS);
    await queryRunner.createForeignKey(
      'budget_line',
      new TableForeignKey({
        name: 'FK_1bc40a1c2ec9b1ab4b887f2c41a',
        columnNames: ['parent_line_id'],
        referencedTableName: 'budget_line',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      }),
    );
    await queryRunner.createIndex(
      'budget_line',
      new TableIndex({ name: 'IDX_1bc40a1c2ec9b1ab4b887f2c41', columnNames: ['parent_line_id'] }),
    );
    await queryRunner.addColumns('posting', POSTING_COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';

// Period locks, allocation keys; corrections, accruals and reclassifications among the postings.
const TABLES = [
  new Table({
    name: 'period_lock',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'month', type: 'varchar', length: '7' },
      { name: 'is_closed', type: 'boolean' },
      { name: 'changed_at', type: 'varchar', length: '24' },
      { name: 'changed_by', type: 'varchar', length: '36', isNullable: true },
      { name: 'reason', type: 'text' },
      { name: 'closed_minor', type: 'bigint', isNullable: true },
    ],
    indices: [
      { name: 'IDX_4971101ba1e7d9dd21119ef4f8', columnNames: ['organisation_id'] },
      { name: 'IDX_b93bebccbe5758bffa8412bdb4', columnNames: ['organisation_id', 'month'], isUnique: true },
    ],
  }),
  new Table({
    name: 'allocation_key',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'name', type: 'varchar', length: '200' },
      { name: 'is_active', type: 'boolean' },
    ],
    indices: [
      { name: 'IDX_9a3c5b7c87ff5d0356fe507768', columnNames: ['organisation_id'] },
      { name: 'IDX_c073877e40e6d36a6ad278334d', columnNames: ['organisation_id', 'name'], isUnique: true },
    ],
  }),
  new Table({
    name: 'allocation_key_weight',
    columns: [
      { name: 'key_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'position', type: 'integer', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'cost_centre_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'initiative_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'weight_e4', type: 'bigint' },
    ],
    indices: [{ name: 'IDX_9cdaa081195086de566e7033bb', columnNames: ['organisation_id'] }],
    foreignKeys: [
      {
        name: 'FK_677f802b2c3a673faac856f92d8',
        columnNames: ['key_id'],
        referencedTableName: 'allocation_key',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
      {
        name: 'FK_b203e8a31e1f78a3ca80bbba138',
        columnNames: ['cost_centre_id'],
        referencedTableName: 'cost_centre',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
      {
        name: 'FK_f10ff753f9175affc77ffac5fc4',
        columnNames: ['initiative_id'],
        referencedTableName: 'initiative',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
    ],
  }),
];

/** Each database writes the default of a boolean in its own way. */
const toColumns = (no: 'false' | '0') => [
  new TableColumn({ name: 'corrects_month', type: 'varchar', length: '7', isNullable: true }),
  new TableColumn({ name: 'is_accrual', type: 'boolean', default: no }),
  new TableColumn({ name: 'derived_from', type: 'integer', isNullable: true }),
  new TableColumn({ name: 'caused_by', type: 'integer', isNullable: true }),
];
const INDICES = [
  new TableIndex({ name: 'IDX_054aa11d3d047f95e916807b5c', columnNames: ['derived_from'] }),
  new TableIndex({ name: 'IDX_4b8a3f0e649c6b14f04606bcce', columnNames: ['caused_by'] }),
];

export class PeriodsAndPostings1764130000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.createTable(table.clone());
    const isPostgres = queryRunner.connection.options.type === 'postgres';
    await queryRunner.addColumns('posting', toColumns(isPostgres ? 'false' : '0'));
    await queryRunner.createIndices(
      'posting',
      INDICES.map((index) => index.clone()),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

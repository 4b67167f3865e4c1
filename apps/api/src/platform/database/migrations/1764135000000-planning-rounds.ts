import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  TableForeignKey,
  TableIndex,
} from 'typeorm';

// Planning rounds with targets and submissions; the central reserve and split lines.
const TABLES = [
  new Table({
    name: 'line_split',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'budget_version_id', type: 'varchar', length: '36' },
      { name: 'original', type: 'text' },
      { name: 'part_count', type: 'integer' },
      { name: 'created_at', type: 'varchar', length: '24' },
      { name: 'created_by', type: 'varchar', length: '36', isNullable: true },
    ],
    indices: [{ name: 'IDX_138abdaa594cbc547a32c01a69', columnNames: ['organisation_id'] }],
    foreignKeys: [
      {
        name: 'FK_cf1745c82ebbd5ca6a6a9987115',
        columnNames: ['budget_version_id'],
        referencedTableName: 'budget_version',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
  }),
  new Table({
    name: 'planning_round',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'budget_version_id', type: 'varchar', length: '36' },
      { name: 'name', type: 'varchar', length: '200' },
      { name: 'deadline', type: 'varchar', length: '10' },
      { name: 'instructions', type: 'text' },
      { name: 'is_open', type: 'boolean' },
    ],
    indices: [
      { name: 'IDX_eff25b23493ff675fa54ab1c24', columnNames: ['organisation_id'] },
      { name: 'IDX_d28dcf378ee40879748f794afa', columnNames: ['budget_version_id', 'name'], isUnique: true },
    ],
    foreignKeys: [
      {
        name: 'FK_28fdf82872efeef323cae53a872',
        columnNames: ['budget_version_id'],
        referencedTableName: 'budget_version',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
  }),
  new Table({
    name: 'planning_target',
    columns: [
      { name: 'round_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'position', type: 'integer', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'cost_centre_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'initiative_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'amount_minor', type: 'bigint' },
    ],
    indices: [{ name: 'IDX_bda7ee40a63b64d854a96b2006', columnNames: ['organisation_id'] }],
    foreignKeys: [
      {
        name: 'FK_cb74ba4e6aa552f6fb163717e30',
        columnNames: ['round_id'],
        referencedTableName: 'planning_round',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
      {
        name: 'FK_eadad29db2247ce837d02118aaa',
        columnNames: ['cost_centre_id'],
        referencedTableName: 'cost_centre',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
      {
        name: 'FK_90f148d5cbe85e08350d0fd1f86',
        columnNames: ['initiative_id'],
        referencedTableName: 'initiative',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
    ],
  }),
  new Table({
    name: 'planning_submission',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'round_id', type: 'varchar', length: '36' },
      { name: 'cost_centre_id', type: 'varchar', length: '36' },
      { name: 'state', type: 'varchar', length: '30' },
      { name: 'submitted_at', type: 'varchar', length: '24' },
      { name: 'submitted_by', type: 'varchar', length: '36', isNullable: true },
      { name: 'note', type: 'text' },
    ],
    indices: [
      { name: 'IDX_35603d9ab19dc27f913f2e0e42', columnNames: ['organisation_id'] },
      { name: 'IDX_e2ae8795f8801547aa6a08de14', columnNames: ['round_id', 'cost_centre_id'], isUnique: true },
    ],
    foreignKeys: [
      {
        name: 'FK_df917a0bcb4dc25e63063183a1c',
        columnNames: ['round_id'],
        referencedTableName: 'planning_round',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
      {
        name: 'FK_6f3bec15157aee4b71bcc0eb685',
        columnNames: ['cost_centre_id'],
        referencedTableName: 'cost_centre',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
    ],
  }),
];

/** Each database writes the default of a boolean in its own way. */
const toColumns = (no: 'false' | '0') => [
  new TableColumn({ name: 'is_reserve', type: 'boolean', default: no }),
  new TableColumn({ name: 'split_id', type: 'varchar', length: '36', isNullable: true }),
];
const INDEX = new TableIndex({ name: 'IDX_27ab549d6fc1fd96f64028e7ef', columnNames: ['split_id'] });
const FOREIGN_KEY = new TableForeignKey({
  name: 'FK_27ab549d6fc1fd96f64028e7eff',
  columnNames: ['split_id'],
  referencedTableName: 'line_split',
  referencedColumnNames: ['id'],
  onDelete: 'NO ACTION',
});

export class PlanningRounds1764135000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.createTable(table.clone());
    const isPostgres = queryRunner.connection.options.type === 'postgres';
    await queryRunner.addColumns('budget_line', toColumns(isPostgres ? 'false' : '0'));
    await queryRunner.createIndex('budget_line', INDEX.clone());
    await queryRunner.createForeignKey('budget_line', FOREIGN_KEY.clone());
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';

const LINE_COLUMNS = ['supplement_minor', 'transfer_minor', 'carry_forward_minor'].map(
  (name) => new TableColumn({ name, type: 'bigint', default: 0 }),
);

const periods = (prefix: 'a' | 'h') =>
  Array.from({ length: 12 }, (_, index) => ({
    name: `${prefix}${String(index + 1).padStart(2, '0')}`,
    type: 'bigint',
  }));

const TABLES = [
  new Table({
    name: 'budget_change',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'budget_version_id', type: 'varchar', length: '36' },
      { name: 'kind', type: 'varchar', length: '30' },
      { name: 'status', type: 'varchar', length: '30' },
      { name: 'reason', type: 'text' },
      { name: 'requested_by', type: 'varchar', length: '36' },
      { name: 'requested_at', type: 'varchar', length: '24' },
      { name: 'decided_by', type: 'varchar', length: '36', isNullable: true },
      { name: 'in_name_of', type: 'varchar', length: '36', isNullable: true },
      { name: 'decided_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'decision_reason', type: 'text' },
    ],
    indices: [
      { name: 'IDX_3a17fb81337c0522ade69cf6f8', columnNames: ['organisation_id'] },
      { name: 'IDX_907eaf722efccb73b4c92c7709', columnNames: ['budget_version_id'] },
    ],
    foreignKeys: [
      {
        name: 'FK_907eaf722efccb73b4c92c77090',
        columnNames: ['budget_version_id'],
        referencedTableName: 'budget_version',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'budget_change_item',
    columns: [
      { name: 'change_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'line_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      ...periods('a'),
      ...periods('h'),
    ],
    indices: [
      { name: 'IDX_985ef2220bbdde8f9dedb2af32', columnNames: ['line_id'] },
      { name: 'IDX_445e17ff3110562749734f9095', columnNames: ['organisation_id'] },
    ],
    foreignKeys: [
      {
        name: 'FK_a3d26fabd6aecac79b735ae6673',
        columnNames: ['change_id'],
        referencedTableName: 'budget_change',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
      {
        name: 'FK_985ef2220bbdde8f9dedb2af322',
        columnNames: ['line_id'],
        referencedTableName: 'budget_line',
        referencedColumnNames: ['id'],
      },
    ],
  }),
];

/** Changes of an approved budget, and what they added to each line. */
export class BudgetChanges1764125000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns(
      'budget_line',
      LINE_COLUMNS.map((column) => column.clone()),
    );
    for (const table of TABLES) await queryRunner.createTable(table.clone());
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

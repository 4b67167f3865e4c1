import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';

const VERSION_COLUMNS = [
  new TableColumn({ name: 'cutoff_month', type: 'varchar', length: '7', isNullable: true }),
  new TableColumn({ name: 'horizon_month', type: 'varchar', length: '7', isNullable: true }),
  new TableColumn({ name: 'visibility', type: 'varchar', length: '30', default: "'organisation'" }),
  new TableColumn({ name: 'created_by', type: 'varchar', length: '36', isNullable: true }),
];

const LINE_COLUMNS = [
  new TableColumn({ name: 'origin_line_id', type: 'varchar', length: '36', isNullable: true }),
  new TableColumn({ name: 'status', type: 'varchar', length: '30', default: "'draft'" }),
  new TableColumn({ name: 'submitted_by', type: 'varchar', length: '36', isNullable: true }),
  new TableColumn({ name: 'decided_by', type: 'varchar', length: '36', isNullable: true }),
  new TableColumn({ name: 'status_reason', type: 'text', default: "''" }),
];

const TABLES = [
  new Table({
    name: 'approval_threshold',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'cost_centre_id', type: 'varchar', length: '36' },
      { name: 'valid_from', type: 'varchar', length: '10' },
      { name: 'line_limit_minor', type: 'bigint' },
      { name: 'free_change_minor', type: 'bigint' },
    ],
    indices: [
      { name: 'IDX_f38edc089a771e83f697d2ecc2', columnNames: ['organisation_id'] },
      {
        name: 'IDX_8eb617646771830bb61d4d638b',
        columnNames: ['cost_centre_id', 'valid_from'],
        isUnique: true,
      },
    ],
    foreignKeys: [
      {
        name: 'FK_ab67dc8794ace854f161160c9b1',
        columnNames: ['cost_centre_id'],
        referencedTableName: 'cost_centre',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'approval_delegation',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'from_person_id', type: 'varchar', length: '36' },
      { name: 'to_person_id', type: 'varchar', length: '36' },
      { name: 'valid_from', type: 'varchar', length: '10' },
      { name: 'valid_to', type: 'varchar', length: '10' },
      { name: 'note', type: 'text' },
    ],
    indices: [
      { name: 'IDX_9a604ba3a9fd20f90f85649fe8', columnNames: ['organisation_id'] },
      { name: 'IDX_522e5310f4c31b84e112e31b50', columnNames: ['from_person_id'] },
      { name: 'IDX_0f71beccb477b2192932e0f587', columnNames: ['to_person_id'] },
    ],
    foreignKeys: [
      {
        name: 'FK_522e5310f4c31b84e112e31b50e',
        columnNames: ['from_person_id'],
        referencedTableName: 'person',
        referencedColumnNames: ['id'],
      },
      {
        name: 'FK_0f71beccb477b2192932e0f5879',
        columnNames: ['to_person_id'],
        referencedTableName: 'person',
        referencedColumnNames: ['id'],
      },
    ],
  }),
];

/** Kinds and cut-off of versions, who may see them, states of lines, thresholds and delegations of approval. */
export class VersionsAndWorkflow1764120000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns(
      'budget_version',
      VERSION_COLUMNS.map((column) => column.clone()),
    );
    await queryRunner.addColumns(
      'budget_line',
      LINE_COLUMNS.map((column) => column.clone()),
    );
    await queryRunner.createIndex(
      'budget_line',
      new TableIndex({ name: 'IDX_79f680493a60453a148fb571d6', columnNames: ['origin_line_id'] }),
    );
    for (const table of TABLES) await queryRunner.createTable(table.clone());
    // What was approved as a whole before lines had states is approved line by line.
    await queryRunner.query(
      "UPDATE budget_line SET status = 'approved' WHERE budget_version_id IN (SELECT id FROM budget_version WHERE status IN ('approved', 'superseded'))",
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const uuid = { type: 'varchar', length: '36' };

const EXPORT_BATCH = new Table({
  name: 'export_batch',
  columns: [
    { name: 'id', ...uuid, isPrimary: true },
    { name: 'organisation_id', ...uuid },
    { name: 'number', type: 'integer' },
    { name: 'kind', type: 'varchar', length: '30' },
    { name: 'format', type: 'varchar', length: '30' },
    { name: 'filters', type: 'text' },
    { name: 'scope', type: 'text' },
    { name: 'file_name', type: 'varchar', length: '255' },
    { name: 'row_count', type: 'integer' },
    { name: 'control_total_minor', type: 'bigint' },
    { name: 'sha256', type: 'varchar', length: '64' },
    { name: 'size_bytes', type: 'bigint' },
    { name: 'previous_id', ...uuid, isNullable: true },
    { name: 'previous_number', type: 'integer', isNullable: true },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'created_by', ...uuid, isNullable: true },
  ],
  indices: [
    { name: 'IDX_0239e7c5a6ddf5d0378f62942e', columnNames: ['organisation_id'] },
    { name: 'IDX_7341cd158a1e52c8e6b51323ce', columnNames: ['organisation_id', 'number'], isUnique: true },
  ],
});

/** Exported files that are kept as they are. */
export class ExportBatches1764160000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(EXPORT_BATCH.clone());
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';

const uuid = { type: 'varchar', length: '36' };

const BATCH = new Table({
  name: 'posting_batch',
  columns: [
    { name: 'id', ...uuid, isPrimary: true },
    { name: 'organisation_id', ...uuid },
    { name: 'first_posting_id', type: 'integer' },
    { name: 'created_at', type: 'varchar', length: '24' },
  ],
  indices: [{ name: 'IDX_ecd6cb03266a29f6323f37cd3f', columnNames: ['organisation_id'], isUnique: true }],
});
const COLUMNS = [
  new TableColumn({ name: 'created_names', type: 'text', isNullable: true }),
  new TableColumn({ name: 'failure', type: 'text', isNullable: true }),
];

const VENDOR_INDEX = new TableIndex({ name: 'IDX_08a1adb417d13792cf9b8ce551', columnNames: ['vendor_id'] });

/** Imports are published in chunks: hidden postings, the names made for them, and why the last attempt failed. */
export class PostingBatches1764145000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(BATCH);
    await queryRunner.addColumns('import', COLUMNS);
    // Without it a vendor goes only after every posting was looked at, and an import may have brought thousands.
    await queryRunner.createIndex('posting', VENDOR_INDEX);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

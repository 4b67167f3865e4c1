import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const uuid = { type: 'varchar', length: '36' };

const PROFILE = new Table({
  name: 'import_profile',
  columns: [
    { name: 'id', ...uuid, isPrimary: true },
    { name: 'organisation_id', ...uuid },
    { name: 'kind', type: 'varchar', length: '30' },
    { name: 'name', type: 'varchar', length: '100' },
    { name: 'signature', type: 'varchar', length: '64' },
    { name: 'settings', type: 'text' },
    { name: 'updated_at', type: 'varchar', length: '24' },
    { name: 'updated_by', ...uuid, isNullable: true },
  ],
  indices: [
    {
      name: 'IDX_41919e5e8cf3f0de99eb06d537',
      columnNames: ['organisation_id', 'kind', 'name'],
      isUnique: true,
    },
    { name: 'IDX_9b107267d4c05580b5bf13fe2e', columnNames: ['organisation_id', 'kind', 'signature'] },
  ],
});

/** How files are read, under a name. */
export class ImportProfiles1764145500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(PROFILE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

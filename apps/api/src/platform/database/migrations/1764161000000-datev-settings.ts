import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const keyword = { type: 'varchar', length: '30' };

const DATEV_SETTINGS = new Table({
  name: 'datev_settings',
  columns: [
    { name: 'organisation_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'version', type: 'integer' },
    { name: 'consultant_number', type: 'integer' },
    { name: 'client_number', type: 'integer' },
    { name: 'account_length', type: 'integer' },
    { name: 'contra_account', ...keyword },
    { name: 'chart_of_accounts', ...keyword },
    { name: 'tax_key', ...keyword, isNullable: true },
    { name: 'tax_rate_bp', type: 'integer' },
  ],
});

/** What an organisation's bookkeeping wants in its files. */
export class DatevSettings1764161000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(DATEV_SETTINGS.clone());
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

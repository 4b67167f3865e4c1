import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What makes a posting the same one begins with its month: rows of one month then lie side by side in the unique index, which
 * random keys filled page by page all over. 104 bits of the hash tell postings of a month apart.
 */
export class IdentityByMonth1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "UPDATE posting SET identity_hash = REPLACE(service_month, '-', '') || SUBSTR(identity_hash, 1, 26)",
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

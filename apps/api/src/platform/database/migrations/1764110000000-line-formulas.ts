import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Cells of a budget line remember the formula their figure came from. */
export class LineFormulas1764110000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn(
      'budget_line',
      new TableColumn({ name: 'formulas', type: 'text', isNullable: true }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

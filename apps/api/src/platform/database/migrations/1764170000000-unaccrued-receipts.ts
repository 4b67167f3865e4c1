import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** An order line remembers what of its receipts is not to be accrued. */
export class UnaccruedReceipts1764170000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn(
      'purchase_order_line',
      new TableColumn({ name: 'unaccrued_minor', type: 'bigint', default: 0 }),
    );
    // What was received without an accrual stays so when one of its invoices is reversed.
    await queryRunner.query(
      `UPDATE purchase_order_line SET unaccrued_minor = received_minor
       WHERE received_minor > 0 AND final_invoices = 0
         AND id NOT IN (SELECT order_line_id FROM posting WHERE order_line_id IS NOT NULL AND is_accrual = ${
           queryRunner.connection.options.type === 'postgres' ? 'TRUE' : '1'
         })`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

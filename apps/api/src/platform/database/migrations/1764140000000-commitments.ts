import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  TableForeignKey,
  TableIndex,
} from 'typeorm';

const reference = (name: string, column: string, table: string, onDelete = 'NO ACTION') => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  onDelete,
});
const uuid = { type: 'varchar', length: '36' };
const date = { type: 'varchar', length: '10' };

const TABLES = [
  new Table({
    name: 'purchase_order',
    columns: [
      { name: 'id', ...uuid, isPrimary: true },
      { name: 'organisation_id', ...uuid },
      { name: 'version', type: 'integer' },
      { name: 'kind', type: 'varchar', length: '30' },
      { name: 'state', type: 'varchar', length: '30' },
      { name: 'state_reason', type: 'text' },
      { name: 'number', type: 'varchar', length: '60' },
      { name: 'title', type: 'varchar', length: '200' },
      { name: 'note', type: 'text' },
      { name: 'vendor_id', ...uuid },
      { name: 'cost_centre_id', ...uuid },
      { name: 'initiative_id', ...uuid, isNullable: true },
      { name: 'responsible_id', ...uuid, isNullable: true },
      { name: 'order_date', ...date, isNullable: true },
      { name: 'start_date', ...date, isNullable: true },
      { name: 'end_date', ...date, isNullable: true },
      { name: 'interval_months', type: 'integer', isNullable: true },
      { name: 'amount_minor', type: 'bigint', isNullable: true },
      { name: 'category_id', ...uuid, isNullable: true },
      { name: 'notice_months', type: 'integer', isNullable: true },
      { name: 'auto_renews', type: 'boolean' },
      { name: 'renewal_months', type: 'integer', isNullable: true },
      { name: 'reminder_days', type: 'integer', isNullable: true },
      { name: 'notice_given_on', ...date, isNullable: true },
    ],
    indices: [
      { name: 'IDX_f9fd1130d612f38eee33754332', columnNames: ['organisation_id'] },
      { name: 'IDX_c529f46212ae70cdca1e08f2f0', columnNames: ['vendor_id'] },
      { name: 'IDX_89910b626e06b3a25fe3e7169b', columnNames: ['cost_centre_id'] },
      { name: 'IDX_27ab5c260fbbc83badac0a8249', columnNames: ['initiative_id'] },
      { name: 'IDX_405b14c8cebb7848b253939ac9', columnNames: ['category_id'] },
      { name: 'IDX_e8a94ba6721b124c810b1da222', columnNames: ['organisation_id', 'number'], isUnique: true },
    ],
    foreignKeys: [
      reference('FK_c529f46212ae70cdca1e08f2f03', 'vendor_id', 'vendor'),
      reference('FK_89910b626e06b3a25fe3e7169b4', 'cost_centre_id', 'cost_centre'),
      reference('FK_27ab5c260fbbc83badac0a82497', 'initiative_id', 'initiative'),
      reference('FK_68c81c27645e51b456cd3726075', 'responsible_id', 'person'),
      reference('FK_405b14c8cebb7848b253939ac9d', 'category_id', 'category'),
    ],
  }),
  new Table({
    name: 'purchase_order_line',
    columns: [
      { name: 'id', ...uuid, isPrimary: true },
      { name: 'organisation_id', ...uuid },
      { name: 'order_id', ...uuid },
      { name: 'position', type: 'integer' },
      { name: 'text', type: 'varchar', length: '200' },
      { name: 'category_id', ...uuid },
      { name: 'due_month', type: 'varchar', length: '7' },
      { name: 'ordered_minor', type: 'bigint' },
      { name: 'cancelled_minor', type: 'bigint' },
      { name: 'cancel_reason', type: 'text' },
      { name: 'received_minor', type: 'bigint' },
      { name: 'invoiced_minor', type: 'bigint' },
      { name: 'final_invoices', type: 'integer' },
    ],
    indices: [
      { name: 'IDX_0c250eefcbd571fcd1802289a8', columnNames: ['organisation_id'] },
      { name: 'IDX_b88d0c32c856c6aa72ef4d5d16', columnNames: ['category_id'] },
      { name: 'IDX_58bebb76e32edc76045570a98e', columnNames: ['order_id', 'position'] },
    ],
    foreignKeys: [
      reference('FK_e7a66d03e72b362825edc83b0f7', 'order_id', 'purchase_order', 'CASCADE'),
      reference('FK_b88d0c32c856c6aa72ef4d5d16f', 'category_id', 'category'),
    ],
  }),
];

/** Orders and contracts with their lines, and postings that consume them. Postings of before consume nothing. */
export class Commitments1764140000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.createTable(table.clone());
    // Each database keeps the text of a default as it was written.
    const no = queryRunner.connection.options.type === 'postgres' ? 'false' : '0';
    await queryRunner.addColumns('posting', [
      new TableColumn({ name: 'order_line_id', ...uuid, isNullable: true }),
      new TableColumn({ name: 'is_final_invoice', type: 'boolean', default: no }),
    ]);
    await queryRunner.createForeignKey(
      'posting',
      new TableForeignKey(
        reference('FK_99b82f1efa6af7a6f74549966f2', 'order_line_id', 'purchase_order_line'),
      ),
    );
    await queryRunner.createIndex(
      'posting',
      new TableIndex({ name: 'IDX_99b82f1efa6af7a6f74549966f', columnNames: ['order_line_id'] }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

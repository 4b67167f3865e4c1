import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

// Spending freezes and the rules of budget control.
const TABLES = [
  new Table({
    name: 'spending_freeze',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'cost_centre_id', type: 'varchar', length: '36' },
      { name: 'category_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'from_date', type: 'varchar', length: '10' },
      { name: 'reason', type: 'text' },
      { name: 'lifted_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'lifted_reason', type: 'text' },
    ],
    indices: [{ name: 'IDX_e98eb5c32133f5781ff08f0183', columnNames: ['organisation_id'] }],
    foreignKeys: [
      {
        name: 'FK_09cf0f4a8bec2c75f0d31b1c3f4',
        columnNames: ['cost_centre_id'],
        referencedTableName: 'cost_centre',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
      {
        name: 'FK_2f347b344ef9b070a8ec0176017',
        columnNames: ['category_id'],
        referencedTableName: 'category',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
    ],
  }),
  new Table({
    name: 'budget_control_rule',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'version', type: 'integer' },
      { name: 'target_id', type: 'varchar', length: '36' },
      { name: 'cost_centre_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'initiative_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'action', type: 'varchar', length: '30' },
      { name: 'basis', type: 'varchar', length: '30' },
      { name: 'except_roles', type: 'varchar', length: '200' },
    ],
    indices: [
      { name: 'IDX_e837788e9c866dce8307862b8f', columnNames: ['organisation_id'] },
      {
        name: 'IDX_8ff0f472b476e102834c936a05',
        columnNames: ['organisation_id', 'target_id'],
        isUnique: true,
      },
    ],
    foreignKeys: [
      {
        name: 'FK_ccaa9e334f14b2bc8dba0f6e8fd',
        columnNames: ['cost_centre_id'],
        referencedTableName: 'cost_centre',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
      {
        name: 'FK_5e38fe7d98ced614bcc023e9555',
        columnNames: ['initiative_id'],
        referencedTableName: 'initiative',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
      },
    ],
  }),
];

export class BudgetControl1764137000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.createTable(table.clone());
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const uuid = { type: 'varchar', length: '36' };
const part = { type: 'varchar', length: '100', isNullable: true };

const toForeignKey = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  onDelete: 'NO ACTION',
});

const RULE = new Table({
  name: 'assignment_rule',
  columns: [
    { name: 'id', ...uuid, isPrimary: true },
    { name: 'organisation_id', ...uuid },
    { name: 'version', type: 'integer' },
    { name: 'name', type: 'varchar', length: '200' },
    { name: 'position', type: 'integer' },
    { name: 'is_active', type: 'boolean' },
    { name: 'vendor_id', ...uuid, isNullable: true },
    { name: 'cost_centre_id', ...uuid, isNullable: true },
    { name: 'category_id', ...uuid, isNullable: true },
    { name: 'gl_account', type: 'varchar', length: '20', isNullable: true },
    { name: 'document_contains', ...part },
    { name: 'text_contains', ...part },
    { name: 'initiative_id', ...uuid },
    { name: 'target_category_id', ...uuid, isNullable: true },
  ],
  indices: [
    { name: 'IDX_fd9430d8ca924db27df12a52b1', columnNames: ['organisation_id'] },
    { name: 'IDX_6b19d0bedc387d360a27b6ac3d', columnNames: ['organisation_id', 'name'], isUnique: true },
  ],
  foreignKeys: [
    toForeignKey('FK_5313b995d16a6cd6351438ca2dc', 'vendor_id', 'vendor'),
    toForeignKey('FK_ddc448aba918a8ce3a504209abe', 'cost_centre_id', 'cost_centre'),
    toForeignKey('FK_75d828c43374403b1019c32e9d8', 'category_id', 'category'),
    toForeignKey('FK_78c0ad28c2fd471038c61e7d97d', 'initiative_id', 'initiative'),
    toForeignKey('FK_6f611373e1a51807a2998cb3afb', 'target_category_id', 'category'),
  ],
});

/** Rules that say which initiative a posting belongs to. */
export class AssignmentRules1764146000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(RULE.clone());
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

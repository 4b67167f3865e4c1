import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

type Row = Record<string, unknown>;

/** The largest integer a column holds: money reaches the end of what JavaScript counts exactly. */
const LARGEST = { bigint: Number.MAX_SAFE_INTEGER, integer: 2_147_483_647 } as const;

function toValue(column: ColumnMetadata, seed: string): unknown {
  if (column.type === 'boolean') return true;
  if (column.type === 'bigint' || column.type === 'integer') return LARGEST[column.type];
  return seed.slice(0, Number(column.length) || seed.length);
}

function toRow(entity: EntityMetadata, rows: ReadonlyMap<EntityMetadata, Row>, seed: string): Row {
  const row: Row = {};
  for (const column of entity.columns.filter((candidate) => !candidate.isGenerated)) {
    const parent = entity.foreignKeys.find((key) => key.columns[0] === column);
    // A tree's first node has no parent; every other reference leads to the row made before.
    const isTree = parent?.referencedEntityMetadata === entity;
    const referenced = parent && rows.get(parent.referencedEntityMetadata);
    row[column.propertyName] = isTree
      ? null
      : referenced
        ? referenced[parent.referencedColumns[0]?.propertyName ?? '']
        : column.propertyName === 'organisationId'
          ? seed
          : toValue(column, seed);
  }
  return row;
}

/** One row in every table, each column filled, all of one organisation whose id is `seed`. */
export async function insertEveryRow(source: DataSource, seed: string): Promise<void> {
  const rows = new Map<EntityMetadata, Row>();
  for (const entity of source.entityMetadatas) {
    const row = toRow(entity, rows, seed);
    rows.set(entity, row);
    await source.createQueryBuilder().insert().into(entity.target).values(row).execute();
  }
}

import type Database from 'better-sqlite3';
import type { StagedValue } from './staged-table';

/** Where a chunk of staged rows ends; null before the first one. */
export type Cursor = { order: string; row: number } | null;

/** How staged rows become rows of a table. */
export interface StagedMapping {
  table: string;
  /** Column of the table, and the SQL that gives its value from `staged`; `?` takes the next constant. */
  columns: readonly { name: string; expression: string }[];
  /** In the order of their `?`. */
  constants: readonly StagedValue[];
  /** Columns of `staged` that refer to `reference`; their alias there is `r_<column>`. */
  references: readonly string[];
  orderBy: string;
  /** Columns that tell rows of the table apart; what is there already stays as it is. */
  identity: readonly string[];
}

/** The end of the chunk of `size` rows behind `after`; null when there is none. */
export function findChunkEnd(
  database: Database.Database,
  { orderBy }: StagedMapping,
  after: Cursor,
  size: number,
): Cursor {
  const rest = after ? `WHERE (${orderBy}, seq) > (?, ?)` : '';
  const from = after ? [after.order, after.row] : [];
  const ordered = `SELECT ${orderBy} AS "order", seq AS "row" FROM staged ${rest} ORDER BY ${orderBy}, seq`;
  const end = database.prepare(`${ordered} LIMIT 1 OFFSET ?`).get(...from, size - 1);
  if (end) return end as Cursor;
  const last = `SELECT ${orderBy} AS "order", seq AS "row" FROM staged ${rest} ORDER BY ${orderBy} DESC, seq DESC LIMIT 1`;
  return (database.prepare(last).get(...from) as Cursor | undefined) ?? null;
}

/** The rows behind `after` up to `end` as rows of the table. */
export function selectChunk(
  { columns, constants, references, orderBy }: StagedMapping,
  after: Cursor,
  end: Exclude<Cursor, null>,
): { sql: string; values: StagedValue[] } {
  const joins = references.map((name) => `LEFT JOIN reference r_${name} ON r_${name}.k = staged.${name}`);
  const begin = after ? `(staged.${orderBy}, staged.seq) > (?, ?) AND` : '';
  return {
    sql: `SELECT ${columns.map(({ expression }) => expression).join(', ')} FROM staged ${joins.join(' ')}
      WHERE ${begin} (staged.${orderBy}, staged.seq) <= (?, ?) ORDER BY staged.${orderBy}, staged.seq`,
    values: [...constants, ...(after ? [after.order, after.row] : []), end.order, end.row],
  };
}

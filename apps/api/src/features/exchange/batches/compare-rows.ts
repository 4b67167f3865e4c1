import { createHash } from 'node:crypto';
import type { CsvCell } from '@etat/exchange';
import type { ExportRow } from '../exporting/export-row';
import { parseCells, type StoredRow, type StoredRows } from './stored-rows';

/** What happened to a row since the batch before; below a changed row stands what it was. */
type Change = 'new' | 'changed' | 'was' | 'gone';

/** Columns of a difference, before those of the rows. */
export const DIFFERENCE_COLUMNS = ['change', 'changed_columns'] as const;

const ROWS_PER_PAGE = 1_000;
/** So many rows of the earlier batch are in memory at a time; a larger one is gone through in several rounds. */
const ROWS_PER_ROUND = 100_000;

/**
 * Rows that are new, changed or gone. Keys that occur twice are told apart by their order. Only columns both batches
 * have are compared: a column added by a later release changes no row.
 */
export async function* compareRows(
  before: { rowCount: number; open: () => Promise<StoredRows> },
  after: { open: () => Promise<StoredRows> },
): AsyncGenerator<ExportRow[]> {
  const rounds = Math.max(1, Math.ceil(before.rowCount / ROWS_PER_ROUND));
  for (let round = 0; round < rounds; round += 1) {
    const isInRound = ({ key }: StoredRow) => rounds === 1 || bucketOf(key, rounds) === round;
    yield* toPages(compareRound(await before.open(), await after.open(), isInRound));
  }
}

async function* compareRound(
  before: StoredRows,
  after: StoredRows,
  isInRound: (row: StoredRow) => boolean,
): AsyncGenerator<ExportRow> {
  const width = after.columns.length;
  const source = after.columns.map((column) => before.columns.indexOf(column));
  const moved = (cells: string) => {
    const old = parseCells(cells);
    return source.map((index) => old[index] ?? null);
  };
  const known = new Map<string, string>();
  for await (const [key, { cells }] of numbered(before.rows, isInRound)) known.set(key, cells);
  for await (const [key, row] of numbered(after.rows, isInRound)) {
    const old = known.get(key);
    known.delete(key);
    if (old === row.cells) continue;
    const cells = parseCells(row.cells);
    if (old === undefined) {
      yield toRow('new', [], cells);
      continue;
    }
    const was = moved(old);
    const changed = after.columns.filter(
      (_, index) => source[index] !== -1 && !isSame(was[index] ?? null, cells[index] ?? null),
    );
    if (changed.length === 0) continue;
    yield toRow('changed', changed, cells);
    yield toRow('was', changed, was);
  }
  for (const cells of known.values()) yield toRow('gone', [], moved(cells).slice(0, width));
}

async function* numbered(
  rows: AsyncIterable<StoredRow>,
  isInRound: (row: StoredRow) => boolean,
): AsyncGenerator<[string, StoredRow]> {
  const counts = new Map<string, number>();
  for await (const row of rows) {
    if (!isInRound(row)) continue;
    const count = counts.get(row.key) ?? 0;
    counts.set(row.key, count + 1);
    yield [count === 0 ? row.key : `${row.key}\t${count}`, row];
  }
}

const isSame = (left: CsvCell, right: CsvCell) => JSON.stringify(left) === JSON.stringify(right);

const bucketOf = (key: string, rounds: number) =>
  createHash('sha1').update(key).digest().readUInt32BE(0) % rounds;

const toRow = (change: Change, changed: readonly string[], cells: readonly CsvCell[]): ExportRow => ({
  cells: [
    { kind: 'text', text: change },
    changed.length === 0 ? null : { kind: 'text', text: changed.join(' ') },
    ...cells,
  ],
  figure: 0,
});

async function* toPages(rows: AsyncIterable<ExportRow>): AsyncGenerator<ExportRow[]> {
  let page: ExportRow[] = [];
  for await (const row of rows) {
    page.push(row);
    if (page.length < ROWS_PER_PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

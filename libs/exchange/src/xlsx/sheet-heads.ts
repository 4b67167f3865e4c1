import { toMonthNumber } from '../month-name';
import { parseMonthText } from '../parse-month-text';
import type { CellRange } from './cell-reference';
import type { SheetRow } from './sheet-parser';

/** The rows that name the columns: one, or some that lie upon each other. */
export interface SheetHeads {
  /** 1-based, both included. */
  top: number;
  bottom: number;
}

const MOST_HEAD_ROWS = 3;
/** Share of the usual number of cells that a row of names fills; titles above a table fill one or two. */
const FILLED = 0.6;
/** Titles and notes weigh much in a short table, so its fuller rows tell what is usual. */
const USUAL = 0.75;
const YEAR = /^(?:19|20)\d{2}$/;

/**
 * The lowest row of the headings: the first that fills about as many cells as the rows below do. Names merged over
 * several columns do not count, they have the real headings below them; names merged down reach as far as they do.
 */
export function findHeadLine(rows: readonly SheetRow[], merges: readonly CellRange[]): number {
  const counts = rows.map(
    (row) => row.cells.filter(({ column }) => !isWide(row.line, column, merges)).length,
  );
  const reached = rows.map(
    ({ line }, at) =>
      (counts[at] ?? 0) + merges.filter(({ top, bottom }) => top < line && bottom === line).length,
  );
  const usual = [...reached].sort((a, b) => a - b)[Math.floor(reached.length * USUAL)] ?? 1;
  const enough = Math.max(Math.min(usual, 2), Math.ceil(usual * FILLED));
  const found = rows.find((_, at) => (reached[at] ?? 0) >= enough)?.line ?? rows[0]?.line ?? 1;
  return merges
    .filter(({ top, bottom }) => top === found && bottom - top < MOST_HEAD_ROWS)
    .reduce((lowest, { bottom }) => Math.max(lowest, bottom), found);
}

/** The rows above `bottom` that group its names. A title merged over the whole table groups nothing. */
export function findHeads(
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  bottom: number,
  width: number,
): SheetHeads {
  let top = bottom;
  while (bottom - top + 1 < MOST_HEAD_ROWS) {
    const above = rows.find(({ line }) => line === top - 1);
    if (!above || !groupsColumns(above, merges, bottom, width)) break;
    top -= 1;
  }
  return { top, bottom };
}

function groupsColumns(row: SheetRow, merges: readonly CellRange[], bottom: number, width: number): boolean {
  const own = merges.filter(({ top, bottom: end }) => top === row.line && end <= bottom);
  const wide = own.filter(({ left, right }) => right > left);
  const isTall = own.some(({ top, bottom: end }) => end === bottom && end > top);
  if (wide.some(({ left, right }) => left === 0 && right >= width - 1)) return false;
  if (wide.length === 0) return isTall;
  return row.cells.length > 1 || wide.some(({ left }) => left > 0);
}

/** Whether the cell is the first of some that are merged side by side. */
function isWide(line: number, column: number, merges: readonly CellRange[]): boolean {
  return merges.some(({ top, left, right }) => top === line && left === column && right > left);
}

/** Names by column: as the lowest row has them, and together with the names above. */
export interface HeadNames {
  short: string[];
  full: string[];
}

/**
 * What the columns are called: a name merged over several columns counts for each of them, and the names above each
 * other are put together, `2026` over `Jan` as `2026 Jan`. A whole month below a year needs no second year.
 */
export function toHeadNames(
  heads: readonly { line: number; record: readonly string[] }[],
  merges: readonly CellRange[],
  width: number,
): HeadNames {
  const levels = heads.map(({ line, record }) =>
    Array.from({ length: width }, (_, column) => {
      const range = merges.find(
        ({ top, left, right }) => top === line && left <= column && column <= right && right > left,
      );
      return (record[range?.left ?? column] ?? '').trim();
    }),
  );
  const namesOf = (column: number) =>
    levels.map((level) => level[column] ?? '').filter((name) => name !== '');
  return {
    short: Array.from({ length: width }, (_, column) => namesOf(column).at(-1) ?? ''),
    full: Array.from({ length: width }, (_, column) => combine(namesOf(column))),
  };
}

function combine(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const isWholeMonth = parseMonthText(last).kind === 'value';
  return [...new Set(names)].filter((name) => name === last || !(isWholeMonth && YEAR.test(name))).join(' ');
}

/**
 * The names to guess the columns by: a name that stands for itself (`Kostenstelle` below `Organisation`) without the
 * names above, one that needs them (`Jan` below `2026`, `Plan` beside another `Plan`) with them.
 */
export function toGuessNames({ short, full }: HeadNames): string[] {
  return full.map((name, column) => {
    const own = short[column] ?? '';
    const isAmbiguous = short.some((other, at) => at !== column && other === own);
    return isAmbiguous || toMonthNumber(own) !== null || /^\d{1,2}$/.test(own) ? name : own;
  });
}

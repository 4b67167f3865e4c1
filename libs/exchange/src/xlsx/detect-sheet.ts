import { DomainError } from '@etat/domain';
import type { CellForms } from '../column-kind';
import type { ScannedRecord } from '../csv-scanner';
import { detectDateForm } from '../detect-date-form';
import { detectDecimal } from '../detect-decimal';
import { type DetectedColumn, toDetectedColumns } from '../detected-columns';
import { detectHeader } from '../detect-header';
import type { Dialect } from '../dialect';
import type { CellRange } from './cell-reference';
import { LIMITS } from './limits';
import { findHeadLine, findHeads, toGuessNames, toHeadNames } from './sheet-heads';
import type { SheetCell } from './sheet-cell';
import type { SheetRow } from './sheet-parser';
import { toSheetRecord } from './sheet-record';

/** How many rows of a sheet are enough to detect its table. */
export const SHEET_SAMPLE_ROWS = 200;

/** What a user corrects of a sheet; numbers and dates concern cells that hold them as text. */
export type SheetDialect = Pick<Dialect, 'headerRow' | 'headerLine' | 'decimal' | 'dateForm'>;

export interface DetectedSheet extends SheetDialect {
  columns: DetectedColumn[];
  /** The same columns under the names to guess by. */
  guessedBy: DetectedColumn[];
  sampleRows: string[][];
}

const SHOWN_ROWS = 20;

/**
 * Detects the table of a sheet from its first rows (`SHEET_SAMPLE_ROWS` will do) and the cells merged there.
 *
 * @throws {DomainError} `xlsx.too-wide` where something stands beyond the columns that are read
 * @example detectSheet(rows, merges).headerLine //=> 4, below a title and a row of years
 */
export function detectSheet(
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  known: Partial<SheetDialect> = {},
): DetectedSheet {
  const forms = detectForms(rows, known);
  const headerLine = known.headerLine ?? findHeadLine(rows, merges);
  const table = rows.filter(({ line }) => line >= headerLine);
  const width = measure(table);
  const heads = findHeads(rows, merges, headerLine, width);
  const toRecord = ({ cells }: SheetRow) => toSheetRecord(cells, width, forms);
  const headRows = rows.filter(({ line }) => line >= heads.top && line <= heads.bottom);
  const names = toHeadNames(
    headRows.map((row) => ({ line: row.line, record: toRecord(row) })),
    merges,
    width,
  );
  const body = table.filter(({ line }) => line > headerLine).map(toRecord);
  const headerRow = known.headerRow ?? isHeader(names.full, body, width, forms);
  const below = headerRow ? body : table.map(toRecord);
  const columns = toDetectedColumns(headerRow ? names.full : undefined, below, width, forms);
  const guessNames = toGuessNames(names);
  return {
    ...{ headerRow, headerLine, ...forms, columns },
    guessedBy: columns.map((column, at) => (headerRow ? { ...column, name: guessNames[at] ?? '' } : column)),
    sampleRows: below.slice(0, SHOWN_ROWS),
  };
}

/** Whether a sheet looks like a table: some rows with two cells or more. */
export function hasTable(rows: readonly SheetRow[]): boolean {
  return rows.filter(({ cells }) => cells.length > 1).length > 1;
}

/** Only texts tell how somebody types; real numbers and dates have no form. */
function detectForms(rows: readonly SheetRow[], known: Partial<SheetDialect>): CellForms {
  const texts = new Map<number, string[]>();
  const isText = ({ kind, fault }: SheetCell) => kind === 'text' && fault === undefined;
  for (const { column, text } of rows.flatMap(({ cells }) => cells.filter(isText))) {
    const column_ = texts.get(column);
    if (column_) column_.push(text);
    else texts.set(column, [text]);
  }
  // Headings stand above the texts they name and would outvote a short column.
  const columns = [...texts.values()].map((cells) => cells.filter((cell) => /\d/.test(cell)));
  const decimal = known.decimal ?? detectDecimal(columns, ',').decimal;
  const dates = detectDateForm(columns, decimal === '.');
  return { decimal, dateForm: known.dateForm ?? (dates.dateCells === 0 ? 'iso' : dates.dateForm) };
}

function measure(rows: readonly SheetRow[]): number {
  const width = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + 1), 1);
  if (width > LIMITS.tableColumns) throw new DomainError('xlsx.too-wide', { columns: LIMITS.tableColumns });
  return width;
}

function isHeader(names: string[], body: string[][], width: number, forms: CellForms): boolean {
  const records = [names, ...body].map((record, at): ScannedRecord => ({
    line: at + 1,
    endLine: at + 1,
    record,
  }));
  return detectHeader(records, width, forms).headerRow;
}

import type { CellForms } from '../column-kind';
import type { SheetDialect } from './detect-sheet';
import type { CellFault } from './sheet-record';
import { findFaults, toSheetRecord } from './sheet-record';
import type { SheetRow } from './sheet-parser';

/** A row of a sheet in the form in which rows of text files come. */
export interface SheetRecord {
  /** The row as the spreadsheet numbers it. */
  line: number;
  record: string[];
  /** Cells with an error instead of a value. */
  faults?: CellFault[];
  leftOut?: 'repeated-header';
}

const MOST_HEAD_ROWS = 3;
const HEAD_CELLS = 2;

/**
 * The rows below the headings, `width` cells wide; what stands beside the table is not read. Headings that stand there
 * once more are marked.
 *
 * @example for await (const rows of readSheet(workbook.readRows('Plan'), dialect, 14)) { ... }
 */
export async function* readSheet(
  source: AsyncIterable<readonly SheetRow[]>,
  dialect: SheetDialect,
  width: number,
): AsyncGenerator<SheetRecord[]> {
  const { headerRow, headerLine } = dialect;
  const heads = new Set<string>();
  for await (const rows of source) {
    const records: SheetRecord[] = [];
    for (const { line, cells } of rows) {
      if (line < headerLine - MOST_HEAD_ROWS + 1) continue;
      const record = toSheetRecord(cells, width, dialect satisfies CellForms);
      if (headerRow && line <= headerLine) {
        if (line === headerLine || cells.length >= HEAD_CELLS) heads.add(toKey(record));
        continue;
      }
      if (line < headerLine || record.every((cell) => cell.trim() === '')) continue;
      const faults = findFaults(cells);
      if (heads.has(toKey(record))) records.push({ line, record, leftOut: 'repeated-header' });
      else records.push(faults.length > 0 ? { line, record, faults } : { line, record });
    }
    if (records.length > 0) yield records;
  }
}

const toKey = (record: readonly string[]) => JSON.stringify(record.map((cell) => cell.trim()));

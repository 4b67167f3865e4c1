import type { CsvCell } from './csv-cell';

/** What rows are written under, in whichever format. */
export interface RowTable {
  /** What the rows are; a spreadsheet shows it on the sheet. */
  name: string;
  columns: readonly string[];
}
export type RowPages = AsyncIterable<readonly { cells: readonly CsvCell[] }[]>;

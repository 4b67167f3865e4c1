import { CSV_PROFILES, type CsvProfile } from './csv-profile';
import { createCsvWriter } from './csv-writer';
import { writeJsonLines } from './json-lines-writer';
import type { RowPages, RowTable } from './row-table';
import { writeXlsx } from './xlsx-writing/write-xlsx';

/** The formats that hold the very columns and rows of an export. */
export const ROW_FORMATS = [...CSV_PROFILES, 'jsonl', 'xlsx'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Writes rows page by page, in whichever format; memory holds one page. @throws {DomainError} `xlsx.too-many-rows` */
export function writeRowFile(
  format: RowFormat,
  table: RowTable,
  pages: RowPages,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'jsonl') return writeJsonLines(table, pages);
  if (format === 'xlsx') return writeXlsx(table, pages);
  return writeCsv(format, table, pages);
}

async function* writeCsv(profile: CsvProfile, { columns }: RowTable, pages: RowPages) {
  const writer = createCsvWriter({ profile });
  yield writer.header(columns);
  for await (const page of pages) {
    let lines = '';
    for (const { cells } of page) lines += writer.row(cells);
    if (lines !== '') yield lines;
  }
}

import type { ExportFormat } from '@etat/contracts';
import { writeRowFile } from '@etat/exchange';
import type { ExportRow } from './export-row';
import { type ExportSource, toFileName } from './export-source';

/** How the name of a file ends, by its format. */
const FILE_EXTENSIONS: Record<ExportFormat, string> = {
  rfc4180: 'csv',
  'german-excel': 'csv',
  jsonl: 'jsonl',
  xlsx: 'xlsx',
  datev: 'csv',
};

/** How it travels. */
export const FILE_TYPES: Record<ExportFormat, string> = {
  rfc4180: 'text/csv; charset=utf-8',
  'german-excel': 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  datev: 'text/csv; charset=windows-1252',
};

/** The name a source's file has in a format. The layout of the books wants its own beginning as it is. */
export const toNameOf = ({ name, write }: ExportSource, format: ExportFormat): string =>
  `${write ? name : toFileName(name)}.${FILE_EXTENSIONS[format]}`;

/** The source's rows, as they pass by, in a format. */
export function writeFile(
  { table, write }: ExportSource,
  format: ExportFormat,
  pages: AsyncIterable<ExportRow[]>,
): AsyncIterable<string | Uint8Array> {
  if (write) return write(pages);
  // Only a source with a layout of its own is asked for in it.
  return writeRowFile(format === 'datev' ? 'rfc4180' : format, table, pages);
}

import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import type { CsvCell } from '@etat/exchange';
import type { ExportRow } from '../exporting/export-row';

/** A row as it was exported, independent of the format: its key as text, and its cells as JSON. */
export interface StoredRow {
  key: string;
  cells: string;
}

export interface StoredRows {
  columns: string[];
  rows: AsyncIterable<StoredRow>;
}

const compress = promisify(gzip);
// They are written with every batch and read only for a difference.
const LEVEL = { level: 1 };

/** The pages as they pass by; each is packed by itself, so that memory holds one. */
export async function* recordRows(
  pages: AsyncIterable<ExportRow[]>,
  columns: readonly string[],
  keyColumns: readonly string[],
  append: (bytes: Uint8Array) => Promise<void>,
): AsyncGenerator<ExportRow[]> {
  const keyIndexes = keyColumns.map((column) => columns.indexOf(column));
  await append(await compress(`${JSON.stringify(columns)}\n`, LEVEL));
  for await (const page of pages) {
    let lines = '';
    for (const { cells } of page) {
      const key = keyIndexes.map((index) => cells[index] ?? null);
      // JSON escapes tab and line feed, so that both can separate here.
      lines += `${JSON.stringify(key)}\t${JSON.stringify(cells)}\n`;
    }
    if (lines !== '') await append(await compress(lines, LEVEL));
    yield page;
  }
}

/** The rows behind a batch, one after the other. */
export async function readStoredRows(source: Readable): Promise<StoredRows> {
  const lines = readLines(source);
  const first = await lines.next();
  const columns = first.done === true ? [] : (JSON.parse(first.value) as string[]);
  return { columns, rows: toRows(lines) };
}

export const parseCells = (cells: string) => JSON.parse(cells) as CsvCell[];

async function* toRows(lines: AsyncIterable<string>): AsyncGenerator<StoredRow> {
  for await (const line of lines) {
    const at = line.indexOf('\t');
    yield { key: line.slice(0, at), cells: line.slice(at + 1) };
  }
}

/** Splits at line feeds alone; `readline` would also split at U+2028, which JSON leaves in its texts. */
async function* readLines(source: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

import type { CsvProblem, CsvRow } from './csv-row';
import { CsvScanner, type ScannedRecord } from './csv-scanner';
import { decodeText } from './decode-text';
import type { Dialect } from './dialect';

export type CsvDialect = Pick<Dialect, 'encoding' | 'delimiter' | 'headerRow' | 'headerLine'>;

/**
 * Reads the data rows of a CSV file as a stream: memory holds one chunk and the record it ends in, whatever the size.
 *
 * Blank lines and what stands above the header are passed over; the header itself is not a row. A row that cannot be
 * taken carries a `problem`, a repeated header is marked `leftOut`; both are yielded, so that every line is accounted for.
 * @example
 * for await (const { line, record, problem } of readCsv(createReadStream(path), dialect)) { ... }
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  dialect: CsvDialect,
): AsyncGenerator<CsvRow> {
  for await (const batch of readCsvBatches(source, dialect)) yield* batch;
}

/** Like `readCsv`, in batches of the rows one chunk completes, as bulk inserts want them. */
export async function* readCsvBatches(
  source: AsyncIterable<Uint8Array>,
  dialect: CsvDialect,
): AsyncGenerator<CsvRow[]> {
  const scanner = new CsvScanner({ delimiter: dialect.delimiter });
  const toRows = createRowMapper(dialect);
  let mayBeDamaged = false;
  for await (const { text, damaged } of decodeText(source, dialect.encoding)) {
    mayBeDamaged ||= damaged || text.includes('\0');
    const rows = toRows(scanner.push(text), mayBeDamaged);
    if (rows.length > 0) yield rows;
  }
  const rows = toRows(scanner.end(), mayBeDamaged);
  if (rows.length > 0) yield rows;
}

/** Holds scanned records against the header: takes it off, marks its repetitions, finds ragged rows. */
function createRowMapper(dialect: CsvDialect) {
  let header: readonly string[] | null = null;
  let expected: number | null = null;

  function toRow(scanned: ScannedRecord, mayBeDamaged: boolean): CsvRow | null {
    const { line, record } = scanned;
    if (line < dialect.headerLine) return null;
    if (scanned.problem) return { line, record, problem: scanned.problem };
    if (dialect.headerRow && header === null) {
      header = record;
      expected = record.length;
      return null;
    }
    expected ??= record.length;
    if (record.length > expected) dropTrailingBlanks(record, expected);
    if (header !== null && isSameRecord(record, header)) return { line, record, leftOut: 'repeated-header' };
    const problem = findProblem(scanned, expected, mayBeDamaged);
    return problem ? { line, record, problem } : { line, record };
  }

  return (scanned: readonly ScannedRecord[], mayBeDamaged: boolean): CsvRow[] => {
    const rows: CsvRow[] = [];
    for (const record of scanned) {
      const row = toRow(record, mayBeDamaged);
      if (row) rows.push(row);
    }
    return rows;
  };
}

function findProblem(scanned: ScannedRecord, expected: number, mayBeDamaged: boolean): CsvProblem | null {
  const { line, endLine, record } = scanned;
  if (record.length !== expected) {
    return { code: 'csv.ragged-row', line, endLine, expected, found: record.length };
  }
  if (!mayBeDamaged) return null;
  if (record.some((cell) => cell.includes('\uFFFD'))) return { code: 'csv.undecodable', line };
  return record.some((cell) => cell.includes('\0')) ? { code: 'csv.nul-character', line } : null;
}

/** Spreadsheets pad rows with delimiters; nothing is lost with them. */
function dropTrailingBlanks(record: string[], expected: number): void {
  while (record.length > expected && record.at(-1)?.trim() === '') record.pop();
}

function isSameRecord(record: readonly string[], header: readonly string[]): boolean {
  return (
    record.length === header.length && record.every((cell, index) => cell.trim() === header[index]?.trim())
  );
}

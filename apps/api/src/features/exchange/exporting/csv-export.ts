import { addMinor, divideRounded } from '@etat/domain';
import { createCsvWriter, type CsvCell, type CsvProfile, ETAT_COLUMNS, type EtatFile } from '@etat/exchange';

/** A row of a file and what it adds to the file's control total. */
export interface ExportRow {
  cells: CsvCell[];
  figure: number;
}

/** What a finished file holds, for the audit event. */
export interface ExportCount {
  rows: number;
  controlTotal: number;
}

export const text = (value: string): CsvCell => (value === '' ? null : { kind: 'text', text: value });
export const amount = (minor: number, exponent: number): CsvCell => ({ kind: 'amount', minor, exponent });
export const decimal = (scaled: number | null, scale: number): CsvCell =>
  scaled === null ? null : { kind: 'decimal', scaled, scale };

const HOUR_DIGITS = 4;
/** Whole minutes as hours; four digits are enough to find the minute again. */
export const hours = (minutes: number): CsvCell => ({
  kind: 'decimal',
  scaled: Number(divideRounded(BigInt(minutes) * 10n ** BigInt(HOUR_DIGITS), 60n)),
  scale: HOUR_DIGITS,
});

/** A file page by page; `finish` runs when the last row has gone out and before the file ends. */
export async function* writeCsv(
  file: EtatFile,
  profile: CsvProfile,
  pages: AsyncIterable<ExportRow[]>,
  finish: (count: ExportCount) => Promise<void>,
): AsyncGenerator<string> {
  const writer = createCsvWriter({ profile });
  yield writer.header(ETAT_COLUMNS[file]);
  const count = { rows: 0, controlTotal: 0 };
  for await (const page of pages) {
    let lines = '';
    for (const { cells, figure } of page) {
      lines += writer.row(cells);
      count.rows += 1;
      count.controlTotal = addMinor(count.controlTotal, figure);
    }
    if (lines !== '') yield lines;
  }
  await finish(count);
}

import { addMinor, divideRounded } from '@etat/domain';
import type { CsvCell } from '@etat/exchange';

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

export const newCount = (): ExportCount => ({ rows: 0, controlTotal: 0 });

/** The pages as they pass by, counted into `count`. */
export async function* countPages(
  pages: AsyncIterable<ExportRow[]>,
  count: ExportCount,
): AsyncGenerator<ExportRow[]> {
  for await (const page of pages) {
    for (const { figure } of page) {
      count.rows += 1;
      count.controlTotal = addMinor(count.controlTotal, figure);
    }
    yield page;
  }
}

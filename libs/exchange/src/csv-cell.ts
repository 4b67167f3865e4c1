import { DomainError, isDate, isMonth, toDecimalText } from '@etat/domain';
import type { CsvProfile } from './csv-profile';
import { guardText } from './formula-guard';

/** A value to be written, by what it is; the profile decides how it looks. `null` is an empty cell. */
export type CsvCell =
  | null
  | { kind: 'text'; text: string }
  /** Minor units of a currency with `exponent` decimal digits, all of them written. */
  | { kind: 'amount'; minor: number; exponent: number }
  /** `scaled` x 10^-`scale`, written without trailing zeros. */
  | { kind: 'decimal'; scaled: number; scale: number }
  | { kind: 'integer'; value: number }
  /** `YYYY-MM-DD` */
  | { kind: 'date'; date: string }
  /** `YYYY-MM` */
  | { kind: 'month'; month: string };

/**
 * The text of a cell before quoting. Texts are guarded against running as formulas; numbers and dates are raw.
 *
 * @throws {DomainError} `number.not-scaled-integer`, `csv.not-a-date`, `csv.not-a-month` for a value that is none.
 * @example toCellText({ kind: 'amount', minor: -123456, exponent: 2 }, 'german-excel') //=> '-1234,56'
 * @example toCellText({ kind: 'month', month: '2026-03' }, 'german-excel') //=> '03.2026'
 */
export function toCellText(cell: CsvCell, profile: CsvProfile): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return guardText(cell.text);
    case 'amount':
      return writeScaled(cell.minor, cell.exponent, profile);
    case 'decimal':
      return writeDecimal(cell.scaled, cell.scale, profile);
    case 'integer':
      return writeScaled(cell.value, 0, profile);
    case 'date':
      return writeDate(cell.date, profile);
    case 'month':
      return writeMonth(cell.month, profile);
  }
}

function writeScaled(scaled: number, scale: number, profile: CsvProfile): string {
  const text = toDecimalText(scaled, scale);
  return profile === 'german-excel' ? text.replace('.', ',') : text;
}

function writeDecimal(scaled: number, scale: number, profile: CsvProfile): string {
  const text = writeScaled(scaled, scale, profile);
  return scale === 0 ? text : text.replace(/[.,]?0+$/, '');
}

function writeDate(date: string, profile: CsvProfile): string {
  if (!isDate(date)) throw new DomainError('csv.not-a-date', { date });
  return profile === 'german-excel' ? `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}` : date;
}

function writeMonth(month: string, profile: CsvProfile): string {
  if (!isMonth(month)) throw new DomainError('csv.not-a-month', { month });
  return profile === 'german-excel' ? `${month.slice(5)}.${month.slice(0, 4)}` : month;
}

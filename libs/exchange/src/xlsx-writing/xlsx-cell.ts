import { DomainError, isDate, toDecimalText } from '@etat/domain';
import { toCellText, type CsvCell } from '../csv-cell';
import { STYLES, toAmountStyle } from './xlsx-styles';
import { toXmlText } from './xml-text';

const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet, as its serial numbers count from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Before it spreadsheets disagree: Excel knows a 29 February 1900. */
const FIRST_SAFE_DATE = '1900-03-01';

/**
 * Letters of a column, 0-based.
 *
 * @example toColumnName(0) //=> 'A'
 * @example toColumnName(27) //=> 'AB'
 */
export function toColumnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : toColumnName(Math.floor(index / 26) - 1) + letter;
}

/** A text cell. It is never a formula, and `0010` stays `0010`, also when somebody edits it. */
export const writeTextCell = (reference: string, text: string, style: number = STYLES.text): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXmlText(text)}</t></is></c>`;

/**
 * One cell of a sheet; an empty one is left out. Amounts, decimals and dates are numbers with a format; texts and months
 * are texts.
 *
 * @throws {DomainError} `csv.not-a-date`, `csv.not-a-month`, `number.not-scaled-integer`
 * @example writeXlsxCell('A2', { kind: 'amount', minor: -123456, exponent: 2 }) //=> '<c r="A2" s="7"><v>-1234.56</v></c>'
 */
export function writeXlsxCell(reference: string, cell: CsvCell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return writeTextCell(reference, cell.text);
    case 'month':
      return writeTextCell(reference, toCellText(cell, 'rfc4180'));
    case 'amount':
      return number(reference, toAmountStyle(cell.exponent), toDecimalText(cell.minor, cell.exponent));
    case 'decimal':
      return number(reference, STYLES.general, toCellText(cell, 'rfc4180'));
    case 'integer':
      return number(reference, STYLES.integer, toDecimalText(cell.value, 0));
    case 'date':
      if (!isDate(cell.date)) throw new DomainError('csv.not-a-date', { date: cell.date });
      if (cell.date < FIRST_SAFE_DATE) return writeTextCell(reference, cell.date);
      return number(reference, STYLES.date, String((Date.parse(cell.date) - DAY_ZERO) / DAY_MS));
  }
}

const number = (reference: string, style: number, value: string) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

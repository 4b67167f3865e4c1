import { isDate } from '@etat/domain';
import type { CellForms } from '../column-kind';
import type { DateForm } from '../dialect';
import type { CellFaultCode, SheetCell } from './sheet-cell';

/** A cell without a usable value; it matters where its column is read. */
export interface CellFault {
  code: CellFaultCode;
  column: number;
}

type DateParts = Record<'y' | 'm' | 'd', string>;

const DATE_WRITERS: Record<DateForm, (date: DateParts) => string> = {
  iso: ({ y, m, d }) => `${y}-${m}-${d}`,
  'ymd-slash': ({ y, m, d }) => `${y}/${m}/${d}`,
  'ymd-compact': ({ y, m, d }) => `${y}${m}${d}`,
  'dmy-dot': ({ y, m, d }) => `${d}.${m}.${y}`,
  'dmy-short': ({ y, m, d }) => `${d}.${m}.${y.slice(2)}`,
  'dmy-slash': ({ y, m, d }) => `${d}/${m}/${y}`,
  'dmy-slash-short': ({ y, m, d }) => `${d}/${m}/${y.slice(2)}`,
  'dmy-dash': ({ y, m, d }) => `${d}-${m}-${y}`,
  'mdy-slash': ({ y, m, d }) => `${m}/${d}/${y}`,
  'mdy-slash-short': ({ y, m, d }) => `${m}/${d}/${y.slice(2)}`,
};
/** Two-digit years stand for these; another year stays ISO and is refused rather than moved by a century. */
const SHORT_YEARS = { from: '1970', to: '2069' };

/**
 * A row as the readers of text files hand it over, `width` cells wide. Sheets mix real numbers and dates with some that
 * somebody typed as text; so the real ones are written in the form that the texts have, and one form reads them all.
 *
 * @example toSheetRecord([{ column: 1, kind: 'number', text: '1234.5' }], 3, { decimal: ',', dateForm: 'iso' }) //=> ['', '1234,5', '']
 */
export function toSheetRecord(cells: readonly SheetCell[], width: number, forms: CellForms): string[] {
  const record = new Array<string>(width).fill('');
  for (const cell of cells) {
    if (cell.column >= width) break;
    record[cell.column] = toForm(cell, forms);
  }
  return record;
}

/** The cells of a row that hold an error instead of a value. */
export function findFaults(cells: readonly SheetCell[]): CellFault[] {
  return cells.flatMap(({ column, fault }) => (fault === undefined ? [] : [{ code: fault, column }]));
}

function toForm({ kind, text }: SheetCell, { decimal, dateForm }: CellForms): string {
  if (kind === 'number') return decimal === ',' ? text.replace('.', ',') : text;
  return kind === 'date' && dateForm !== 'iso' ? toDateForm(text, dateForm) : text;
}

function toDateForm(text: string, dateForm: DateForm): string {
  const [y, m, d] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)];
  if (dateForm.endsWith('-short') && (y < SHORT_YEARS.from || y > SHORT_YEARS.to)) return text;
  return isDate(text.slice(0, 10)) ? `${DATE_WRITERS[dateForm]({ y, m, d })}${text.slice(10)}` : text;
}

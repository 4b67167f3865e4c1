import type { DateForm, DecimalMark } from './dialect';
import { isTotalsLabel } from './is-totals-row';
import { parseAmountExact } from './parse-amount-exact';
import { parseDateText } from './parse-date-text';
import { parseMonthText } from './parse-month-text';
import { isEmptyAmount } from './is-empty-amount';

export type ColumnKind = 'text' | 'number' | 'date' | 'month' | 'empty';

export interface CellForms {
  decimal: DecimalMark;
  dateForm: DateForm;
}

/** Share of a column's filled cells that must be of one kind: a few bad cells do not turn amounts into text. */
const ENOUGH = 0.9;
/** Share that must be days of the calendar where impossible ones (31.02.) are counted too. */
const MOST_DAYS = 0.5;
const LEADING_ZERO = /^0\d/;

/**
 * Kind of a column by its filled cells. Codes with leading zeros (`0010`) are text. Labels of totals rows are left out,
 * and a day that the calendar does not have still shows that the column holds dates: it is refused row by row.
 *
 * @example toColumnKind(['1,50', '', '2.000'], { decimal: ',', dateForm: 'dmy-dot' }) //=> 'number'
 */
export function toColumnKind(cells: readonly string[], forms: CellForms): ColumnKind {
  const filled = cells.filter((cell) => !isEmptyAmount(cell));
  if (filled.length === 0) return 'empty';
  const values = filled.filter((cell) => !isTotalsLabel(cell));
  if (values.length === 0) return 'text';
  const isMostly = (test: (cell: string) => boolean) => values.filter(test).length >= values.length * ENOUGH;
  const dates = values.map((cell) => parseDateText(cell, forms.dateForm));
  const days = dates.filter(({ kind }) => kind === 'value').length;
  const notDays = dates.filter((date) => date.kind === 'failure' && date.code === 'date.no-such-day').length;
  if (days + notDays >= values.length * ENOUGH && days > values.length * MOST_DAYS) return 'date';
  if (isMostly((cell) => isMonth(cell, forms.dateForm))) return 'month';
  if (values.some((cell) => LEADING_ZERO.test(cell.trim()))) return 'text';
  return isMostly((cell) => parseAmountExact(cell, forms).kind === 'value') ? 'number' : 'text';
}

/** `01.2026` is a month; `1.2026` in a file with decimal dots is a number. */
function isMonth(cell: string, dateForm: DateForm): boolean {
  const text = cell.trim();
  return !/^\d\.\d{4}$/.test(text) && parseMonthText(text, dateForm).kind === 'value';
}

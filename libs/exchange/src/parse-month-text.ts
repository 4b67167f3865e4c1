import type { DateForm } from './dialect';
import { toMonthNumber } from './month-name';
import { parseDateText } from './parse-date-text';
import { isEmptyText, type Reading } from './text-reading';

/** `month` is `YYYY-MM`. */
export type MonthReading = Reading<{ month: string }, 'month.not-a-month'>;

const YEAR_FIRST = /^(\d{4})[-/. ]?(\d{2})$|^(\d{4})[-/.](\d)$/;
const MONTH_FIRST = /^(\d{1,2})[-/. ](\d{4})$/;
const NAME_FIRST = /^([\p{L}]{3,9}\.?)[ \-./']{0,2}(\d{4}|\d{2})$/u;
const NAME_LAST = /^(\d{4})[ \-./]{0,2}([\p{L}]{3,9}\.?)$/u;
const UNAMBIGUOUS_DATES: readonly DateForm[] = ['iso', 'dmy-dot', 'dmy-short', 'ymd-slash', 'ymd-compact'];

/**
 * Reads a month in any usual writing: `2026-03`, `03.2026`, `3/2026`, `202603`, `Mrz 2026`, `March 2026`, `Mar-26`,
 * or the month of a whole date. Slashed dates need the file's `dateForm`, since 03/04/2026 may be March or April.
 *
 * @example parseMonthText('Mrz 2026') //=> { kind: 'value', month: '2026-03' }
 * @example parseMonthText('15.03.2026') //=> { kind: 'value', month: '2026-03' }
 * @example parseMonthText('13.2026') //=> { kind: 'failure', code: 'month.not-a-month', text: '13.2026' }
 */
export function parseMonthText(text: string, dateForm?: DateForm): MonthReading {
  if (isEmptyText(text)) return { kind: 'empty' };
  const month = readMonth(text.trim()) ?? readMonthOfDate(text, dateForm);
  return month === null ? { kind: 'failure', code: 'month.not-a-month', text } : { kind: 'value', month };
}

function readMonth(text: string): string | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return toMonth(yearFirst[1] ?? yearFirst[3], Number(yearFirst[2] ?? yearFirst[4]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return toMonth(monthFirst[2], Number(monthFirst[1]));
  const nameFirst = NAME_FIRST.exec(text);
  if (nameFirst) return toMonth(nameFirst[2], toMonthNumber(nameFirst[1] ?? ''));
  const nameLast = NAME_LAST.exec(text);
  return nameLast ? toMonth(nameLast[1], toMonthNumber(nameLast[2] ?? '')) : null;
}

function readMonthOfDate(text: string, dateForm: DateForm | undefined): string | null {
  for (const form of dateForm ? [dateForm, ...UNAMBIGUOUS_DATES] : UNAMBIGUOUS_DATES) {
    const reading = parseDateText(text, form);
    if (reading.kind === 'value') return reading.date.slice(0, 7);
  }
  return null;
}

function toMonth(yearDigits: string | undefined, month: number | null): string | null {
  if (yearDigits === undefined || month === null || month < 1 || month > 12) return null;
  const year = yearDigits.length === 2 ? `20${yearDigits}` : yearDigits;
  return year < '1900' || year > '2199' ? null : `${year}-${String(month).padStart(2, '0')}`;
}

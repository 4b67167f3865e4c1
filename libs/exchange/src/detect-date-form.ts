import { DATE_FORMS, type DateForm } from './dialect';
import { isTotalsLabel } from './is-totals-row';
import { parseDateText } from './parse-date-text';
import { isEmptyText } from './text-reading';

export interface DateFormGuess {
  dateForm: DateForm;
  /** Cells that are dates in this form. */
  dateCells: number;
  /** Every date fits day-month as well as month-day, so the order was assumed. */
  ambiguous: boolean;
}

const DATE_LIKE = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}(?:[T ]|$)|^(?:19|20)\d{6}$/;
const MOST = 0.8;

/**
 * The form that reads most of the cells that look like dates. Where slashes leave day and month open,
 * `preferMonthFirst` decides and the guess says so.
 *
 * @example detectDateForm([['31/12/2026']], true) //=> { dateForm: 'dmy-slash', dateCells: 1, ambiguous: false }
 */
export function detectDateForm(
  columns: readonly (readonly string[])[],
  preferMonthFirst: boolean,
): DateFormGuess {
  const counts = new Map<DateForm, number>();
  for (const cell of columns.flatMap(pickDates)) {
    for (const form of DATE_FORMS) {
      if (parseDateText(cell, form).kind === 'value') counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const count = (form: DateForm) => counts.get(form) ?? 0;
  const dateForm = DATE_FORMS.reduce((best, form) => (count(form) > count(best) ? form : best), 'iso');
  const other = OTHER_ORDER[dateForm];
  const ambiguous = other !== undefined && count(dateForm) > 0 && count(other) === count(dateForm);
  if (count(dateForm) === 0)
    return { dateForm: preferMonthFirst ? 'iso' : 'dmy-dot', dateCells: 0, ambiguous: false };
  return {
    dateForm: ambiguous && preferMonthFirst ? other : dateForm,
    dateCells: count(dateForm),
    ambiguous,
  };
}

/** A column has a say when most of its filled cells look like dates. */
function pickDates(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => !isEmptyText(cell) && !isTotalsLabel(cell));
  const dates = filled.filter((cell) => DATE_LIKE.test(cell.trim()));
  return dates.length >= filled.length * MOST ? dates : [];
}

/** Day-month forms come first in `DATE_FORMS`, so only these can hide a month-day reading. */
const OTHER_ORDER: Partial<Record<DateForm, DateForm>> = {
  'dmy-slash': 'mdy-slash',
  'dmy-slash-short': 'mdy-slash-short',
};

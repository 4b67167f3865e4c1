import { DomainError } from '../errors/domain-error';
import { isMonth, type Month } from './month';

/**
 * Number of a month on an unbroken scale (year x 12 + month - 1), so that month arithmetic is integer arithmetic.
 *
 * Units: months since January of year 0.
 * @throws {DomainError} `calendar.not-month` when the text is no `YYYY-MM`.
 * @see ISO 8601-1, calendar month
 * @example toMonthIndex('2026-01') //=> 24312
 */
export function toMonthIndex(month: Month): number {
  if (!isMonth(month)) throw new DomainError('calendar.not-month', { month });
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/**
 * The month with a number on the scale of `toMonthIndex`.
 *
 * @throws {DomainError} `calendar.out-of-range` when the year is not 1 to 9999 or the number no integer.
 * @see ISO 8601-1, calendar month
 * @example fromMonthIndex(24312) //=> '2026-01'
 */
export function fromMonthIndex(index: number): Month {
  const year = Math.floor(index / 12);
  if (!Number.isSafeInteger(index) || year < 1 || year > 9999) {
    throw new DomainError('calendar.out-of-range', { index });
  }
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

import { addDays } from './add-days';
import { addMonths } from './add-months';
import { isDate, monthOf } from './date';

/**
 * The same day of the month `count` months later; the last day of that month when it is shorter.
 *
 * Units: months. Sign: a negative count goes back.
 * @throws {DomainError} `calendar.not-date`, `calendar.out-of-range`.
 * @see § 188 (2) and (3) BGB: a period of months ends on the day of the same number, else on the last of the month
 * @example addMonthsToDate('2026-01-31', 1) //=> '2026-02-28'
 */
export function addMonthsToDate(date: string, count: number): string {
  const month = addMonths(monthOf(date), count);
  const sameDay = `${month}-${date.slice(8)}`;
  return isDate(sameDay) ? sameDay : addDays(`${addMonths(month, 1)}-01`, -1);
}

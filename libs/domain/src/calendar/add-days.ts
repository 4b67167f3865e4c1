import { fromDayNumber, toDayNumber } from './day-number';

/**
 * The date `count` days later.
 *
 * Units: days. Sign: a negative count goes back.
 * @throws {DomainError} `calendar.not-date`, `calendar.out-of-range`.
 * @see ISO 8601-1
 * @example addDays('2026-03-01', -1) //=> '2026-02-28'
 */
export function addDays(date: string, count: number): string {
  return fromDayNumber(toDayNumber(date) + count);
}

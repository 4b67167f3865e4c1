import { DomainError } from '../errors/domain-error';
import { isDate } from './date';

const DAYS_PER_ERA = 146_097;

/**
 * Days since 1970-01-01, so that date arithmetic is integer arithmetic without a time zone.
 *
 * Units: days; negative before 1970.
 * @throws {DomainError} `calendar.not-date` when the text is no existing date `YYYY-MM-DD`.
 * @see Howard Hinnant, chrono-compatible low-level date algorithms, days_from_civil
 * @example toDayNumber('2026-01-01') //=> 20454
 */
export function toDayNumber(date: string): number {
  if (!isDate(date)) throw new DomainError('calendar.not-date', { date });
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // The year begins in March, so that the leap day is its last one.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/**
 * Day of the week of a day number.
 *
 * Units: 0 Sunday to 6 Saturday.
 * @see ISO 8601-1; 1970-01-01 was a Thursday
 * @example weekdayOf(toDayNumber('2026-11-24')) //=> 2
 */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

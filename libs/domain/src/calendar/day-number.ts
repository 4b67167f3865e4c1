import { DomainError } from '../errors/domain-error';
import { isDate } from './date';

const DAYS_PER_ERA = 146_097;
const DAYS_PER_YEAR = 365;
/** Days from 0000-03-01 to 1970-01-01: years are counted from March, so that the leap day is the last of its year. */
const EPOCH_SHIFT = 719_468;
const LAST_DAY = 2_932_896;
const FIRST_DAY = -719_162;

/**
 * Number of a date on an unbroken scale, so that arithmetic with days is integer arithmetic.
 *
 * Units: days since 1970-01-01, negative before it.
 * @throws {DomainError} `calendar.not-date` when the text is no existing date `YYYY-MM-DD`.
 * @see Howard Hinnant, chrono-compatible low-level date algorithms, days_from_civil
 * @example toDayNumber('2026-03-01') //=> 20513
 */
export function toDayNumber(date: string): number {
  if (!isDate(date)) throw new DomainError('calendar.not-date', { date });
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  const dayOfEra =
    yearOfEra * DAYS_PER_YEAR + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/**
 * The date with a number on the scale of `toDayNumber`.
 *
 * @throws {DomainError} `calendar.out-of-range` when the year is not 1 to 9999 or the number no integer.
 * @see Howard Hinnant, chrono-compatible low-level date algorithms, civil_from_days
 * @example fromDayNumber(20513) //=> '2026-03-01'
 */
export function fromDayNumber(day: number): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY)
    throw new DomainError('calendar.out-of-range', { day });
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      DAYS_PER_YEAR,
  );
  const dayOfYear =
    dayOfEra - (DAYS_PER_YEAR * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
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

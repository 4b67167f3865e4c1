import { DomainError } from '../errors/domain-error';
import { isMonth, type Month } from './month';

/**
 * Whether a text is a date `YYYY-MM-DD` that exists in the Gregorian calendar.
 *
 * @see ISO 8601-1, calendar date; leap years by the Gregorian rule (every 4th, not the 100th, but the 400th)
 * @example isDate('2026-02-29') //=> false
 */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isMonth(value.slice(0, 7))) return false;
  const day = Number(value.slice(8));
  return day >= 1 && day <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

/**
 * The month a date lies in.
 *
 * @throws {DomainError} `calendar.not-date` when the text is no existing date `YYYY-MM-DD`.
 * @see ISO 8601-1
 * @example monthOf('2026-03-31') //=> '2026-03'
 */
export function monthOf(date: string): Month {
  if (!isDate(date)) throw new DomainError('calendar.not-date', { date });
  return date.slice(0, 7);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

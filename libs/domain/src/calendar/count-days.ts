import { addMonths } from './add-months';
import { toDayNumber, weekdayOf } from './day-number';
import { easterSunday } from './easter-sunday';
import type { Month } from './month';

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday. */
const FROM_EASTER = [-2, 1, 39, 50];
/** New Year, Labour Day, Day of German Unity, Christmas. */
const FIXED = ['01-01', '05-01', '10-03', '12-25', '12-26'];
const isWeekday = (dayNumber: number) => ![0, 6].includes(weekdayOf(dayNumber));

/**
 * Calendar days of a month.
 *
 * Units: days.
 * @throws {DomainError} `calendar.not-month`.
 * @see ISO 8601-1, Gregorian calendar
 * @example countCalendarDays('2024-02') //=> 29
 */
export function countCalendarDays(month: Month): number {
  return toDayNumber(`${addMonths(month, 1)}-01`) - toDayNumber(`${month}-01`);
}

/**
 * Working days of a month: Monday to Friday without the public holidays of all German states.
 *
 * Units: days. The nine holidays as the law has them since 1995; 31 October 2017 was one in all states as well.
 * @throws {DomainError} `calendar.not-month`, `calendar.out-of-range` before 1583.
 * @see § 2 EntgFG; Einigungsvertrag Art. 2 (2); the holiday laws of the states
 * @example countWorkingDays('2026-05') //=> 18
 */
export function countWorkingDays(month: Month): number {
  const first = toDayNumber(`${month}-01`);
  const days = Array.from({ length: countCalendarDays(month) }, (_, index) => first + index);
  const holidays = new Set(listHolidays(Number(month.slice(0, 4))));
  return days.filter((day) => isWeekday(day) && !holidays.has(day)).length;
}

function listHolidays(year: number): number[] {
  const easter = toDayNumber(easterSunday(year));
  const fixed = year === 2017 ? [...FIXED, '10-31'] : FIXED;
  return [
    ...FROM_EASTER.map((offset) => easter + offset),
    ...fixed.map((day) => toDayNumber(`${String(year).padStart(4, '0')}-${day}`)),
  ];
}

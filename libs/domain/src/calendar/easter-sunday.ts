import { DomainError } from '../errors/domain-error';

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * Units: a date `YYYY-MM-DD`.
 * @throws {DomainError} `calendar.out-of-range` when the year is no integer from 1583 to 9999.
 * @see Anonymous Gregorian computus (Meeus, Jones, Butcher), Meeus: Astronomical Algorithms, chapter 8
 * @example easterSunday(2026) //=> '2026-04-05'
 */
export function easterSunday(year: number): string {
  if (!Number.isInteger(year) || year < 1583 || year > 9999)
    throw new DomainError('calendar.out-of-range', { year });
  const div = (a: number, b: number) => Math.floor(a / b);
  const golden = year % 19;
  const century = div(year, 100);
  const rest = year % 100;
  const correction = div(century - div(century + 8, 25) + 1, 3);
  const epact = (19 * golden + century - div(century, 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * div(rest, 4) - epact - (rest % 4)) % 7;
  const shift = div(golden + 11 * epact + 22 * weekday, 451);
  const sum = epact + weekday - 7 * shift + 114;
  return [year, div(sum, 31), (sum % 31) + 1].map((part) => String(part).padStart(2, '0')).join('-');
}

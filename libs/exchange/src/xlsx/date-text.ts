import { addDays } from '@etat/domain';

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3_600;
const DAY_ZERO = { 1900: '1899-12-30', 1904: '1904-01-01' };
const LAST_DAY = 2_958_465;
/** Excel's 1900 has a 29 February, as Lotus had; days before it count one less. */
const FALSE_LEAP_DAY = 60;

/**
 * The day (and time, unless it is midnight) of a serial number as spreadsheets store them; null outside of 1900-9999.
 *
 * @example toDateText(46112, false) //=> '2026-03-31'
 * @example toDateText(44650, true) //=> '2026-03-31'
 * @example toDateText(46112.75, false) //=> '2026-03-31 18:00:00'
 * @example toDateText(60, false) //=> '1900-02-29', a day that never was: refused where a date is wanted
 */
export function toDateText(serial: number, startsIn1904: boolean): string | null {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  if (!Number.isFinite(serial) || day < (startsIn1904 ? 0 : 1) || day > LAST_DAY) return null;
  const time = seconds - day * SECONDS_PER_DAY;
  const date = startsIn1904 ? addDays(DAY_ZERO[1904], day) : toDateOf1900(day);
  return time === 0 ? date : `${date} ${toClock(time).padStart(8, '0')}`;
}

/**
 * A time or duration as hours, minutes and seconds: it is no number of hours, so it must not pass for one.
 *
 * @example toTimeText(0.3125) //=> '7:30:00'
 */
export function toTimeText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * SECONDS_PER_DAY);
  return `${serial < 0 ? '-' : ''}${toClock(seconds)}`;
}

function toDateOf1900(day: number): string {
  if (day === FALSE_LEAP_DAY) return '1900-02-29';
  return addDays(DAY_ZERO[1900], day < FALSE_LEAP_DAY ? day + 1 : day);
}

function toClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor((seconds % SECONDS_PER_HOUR) / 60);
  return `${Math.floor(seconds / SECONDS_PER_HOUR)}:${two(minutes)}:${two(seconds % 60)}`;
}

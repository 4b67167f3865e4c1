import { DomainError } from '../errors/domain-error';
import { addMonths } from './add-months';
import type { Month } from './month';
import { fromMonthIndex, toMonthIndex } from './month-index';

/**
 * The fiscal year a month belongs to, named after the calendar year in which it ends.
 *
 * Units: a year; `startMonth` 1 to 12 is the calendar month the fiscal year starts with.
 * @throws {DomainError} `calendar.not-month`, `calendar.not-start-month`.
 * @see SAP fiscal year variant with year shift; § 4a EStG (abweichendes Wirtschaftsjahr)
 * @example fiscalYearOf('2020-07', 7) //=> 2021
 */
export function fiscalYearOf(month: Month, startMonth: number): number {
  return Math.floor((toMonthIndex(month) + monthsToYearEnd(startMonth)) / 12);
}

/**
 * The period of a month within its fiscal year.
 *
 * Units: 1 to 12; the start month is period 1.
 * @throws {DomainError} `calendar.not-month`, `calendar.not-start-month`.
 * @see SAP fiscal year variant, posting periods 1 to 12
 * @example fiscalPeriodOf('2020-07', 7) //=> 1
 */
export function fiscalPeriodOf(month: Month, startMonth: number): number {
  return ((toMonthIndex(month) + monthsToYearEnd(startMonth)) % 12) + 1;
}

/**
 * The calendar month of a fiscal period: the inverse of `fiscalYearOf` and `fiscalPeriodOf`.
 *
 * @throws {DomainError} `calendar.not-period` when the period is not 1 to 12, `calendar.not-start-month`,
 *   `calendar.out-of-range` when the year is not 1 to 9999.
 * @see SAP fiscal year variant, posting periods 1 to 12
 * @example monthOfFiscalPeriod(2021, 1, 7) //=> '2020-07'
 */
export function monthOfFiscalPeriod(fiscalYear: number, period: number, startMonth: number): Month {
  if (!isOneToTwelve(period)) throw new DomainError('calendar.not-period', { period });
  return fromMonthIndex(fiscalYear * 12 + period - 1 - monthsToYearEnd(startMonth));
}

/**
 * The twelve months of a fiscal year in order.
 *
 * @throws {DomainError} `calendar.not-start-month`, `calendar.out-of-range`.
 * @see SAP fiscal year variant
 * @example fiscalMonths(2021, 7).at(0) //=> '2020-07'
 */
export function fiscalMonths(fiscalYear: number, startMonth: number): Month[] {
  const first = monthOfFiscalPeriod(fiscalYear, 1, startMonth);
  return Array.from({ length: 12 }, (_, offset) => addMonths(first, offset));
}

/** A year that starts in July reaches 6 months into the year it is named after; a calendar year is shifted by 0. */
function monthsToYearEnd(startMonth: number): number {
  if (!isOneToTwelve(startMonth)) throw new DomainError('calendar.not-start-month', { startMonth });
  return (13 - startMonth) % 12;
}

function isOneToTwelve(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 12;
}

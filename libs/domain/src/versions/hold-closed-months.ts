import { requireClosedPeriods } from '../forecast/require-closed-periods';
import { requireTwelve } from '../phasing/require-twelve';

/**
 * The closed months of one list and the open months of another: what was booked, then what is planned.
 *
 * Units and sign: those of the months.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`.
 * @see DOMAIN.md 1, version: months of actuals + months of forecast
 * @example holdClosedMonths(9, actualMinor, planMinor).at(8) === actualMinor[8] //=> true
 */
export function holdClosedMonths(
  closedPeriods: number,
  booked: readonly number[],
  planned: readonly number[],
): number[] {
  const closed = requireClosedPeriods(closedPeriods);
  return [...requireTwelve(booked).slice(0, closed), ...requireTwelve(planned).slice(closed)];
}

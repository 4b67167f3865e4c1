import { DomainError } from '../errors/domain-error';

/**
 * Passes the number of closed fiscal periods through, or refuses it.
 *
 * Units: months, 0 (year not begun) to 12 (year complete).
 * @throws {DomainError} `forecast.not-closed-periods` when it is no integer from 0 to 12.
 * @see DOMAIN.md 1, version: FC 3+9 / 6+6 / 9+3 = months of actuals + months of forecast
 * @example requireClosedPeriods(9) //=> 9
 */
export function requireClosedPeriods(closedPeriods: number): number {
  if (!Number.isInteger(closedPeriods) || closedPeriods < 0 || closedPeriods > 12) {
    throw new DomainError('forecast.not-closed-periods', { closedPeriods });
  }
  return closedPeriods + 0;
}

import { DomainError } from '../errors/domain-error';
import { requireClosedPeriods } from '../forecast/require-closed-periods';

/**
 * Refuses a change of a closed month: up to its cut-off a forecast is what was booked.
 *
 * Units: those of the months, minor units or minutes by fiscal period.
 * @throws {DomainError} `line.month-closed` with the first period that differs, `forecast.not-closed-periods`.
 * @see DOMAIN.md 1, version: months of actuals + months of forecast
 * @example requireClosedMonths(1, [100, 50], [101, 50]) // throws line.month-closed { period: 1 }
 */
export function requireClosedMonths(
  closedPeriods: number,
  before: readonly number[],
  after: readonly number[],
): void {
  const closed = requireClosedPeriods(closedPeriods);
  const at = before.findIndex((month, period) => period < closed && month !== after[period]);
  if (at >= 0) throw new DomainError('line.month-closed', { period: at + 1 });
}

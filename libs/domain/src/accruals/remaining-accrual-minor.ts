import { sumMinor } from '../money/sum-minor';

/**
 * What of an accrual no invoice has reversed yet.
 *
 * Units: minor units. Sign: of the accrual; releases carry the opposite sign, as they are booked.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 1: accrual, reversed by the invoice
 * @example remainingAccrualMinor(100, [-40]) //=> 60
 */
export function remainingAccrualMinor(accruedMinor: number, releasesMinor: readonly number[]): number {
  return sumMinor([accruedMinor, ...releasesMinor]);
}

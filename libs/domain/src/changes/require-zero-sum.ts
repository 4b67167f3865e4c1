import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';

/**
 * Refuses a transfer that makes or loses money: over all its lines the months taken and given add up to 0.
 *
 * Units: minor units, one list of twelve months per line. A transfer may also move money between months.
 * @throws {DomainError} `transfer.not-zero-sum` with the sum, `transfer.one-line` when fewer than two lines take part,
 *   `money.not-minor-units`.
 * @see DOMAIN.md 1, transfer: zero-sum move between lines after approval
 * @example requireZeroSum([[-100, 0], [0, 100]]) // passes
 */
export function requireZeroSum(deltasMinor: readonly (readonly number[])[]): void {
  if (deltasMinor.length < 2) throw new DomainError('transfer.one-line', {});
  const sum = sumMinor(deltasMinor.flat());
  if (sum !== 0) throw new DomainError('transfer.not-zero-sum', { sumMinor: sum });
}

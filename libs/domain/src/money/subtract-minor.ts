import { requireMinor } from './require-minor';

/**
 * Takes the second amount from the first; both in the same currency.
 *
 * Units: integer minor units. Sign: arithmetic (first - second).
 * @throws {DomainError} `money.not-minor-units` when an operand or the result is not a safe integer.
 * @see Fowler, Patterns of Enterprise Application Architecture: Money
 * @example subtractMinor(90_00, 100_00) //=> -1000
 */
export function subtractMinor(aMinor: number, bMinor: number): number {
  return requireMinor(requireMinor(aMinor) - requireMinor(bMinor));
}

import { requireMinor } from './require-minor';

/**
 * Adds two amounts of the same currency.
 *
 * Units: integer minor units. Sign: arithmetic.
 * @throws {DomainError} `money.not-minor-units` when an operand or the result is not a safe integer.
 * @see Fowler, Patterns of Enterprise Application Architecture: Money
 * @example addMinor(10_00, 2_50) //=> 1250
 */
export function addMinor(aMinor: number, bMinor: number): number {
  return requireMinor(requireMinor(aMinor) + requireMinor(bMinor));
}

import { divideRounded } from './divide-rounded';
import { requireScaled } from './require-scaled';
import { requireMinor } from './require-minor';
import { toSafeInteger } from './to-safe-integer';

/**
 * A share or multiple of an amount, rounded once.
 *
 * Units: minor units (or minutes) in and out; `bp` basis points, 10,000 is the amount itself, more is a multiple.
 * Sign: of the product; halves away from zero.
 * @throws {DomainError} `money.not-minor-units`, `number.not-scaled-integer`.
 * @see DIN 1333, kaufmännisches Runden
 * @example takeBp(1_000_00, 500) //=> 5000
 */
export function takeBp(amountMinor: number, bp: number): number {
  const product = BigInt(requireMinor(amountMinor)) * BigInt(requireScaled('bp', bp));
  return toSafeInteger(divideRounded(product, 10_000n));
}

import { divideRounded } from '../money/divide-rounded';
import { requireMinor } from '../money/require-minor';
import { requireScaled } from '../money/require-scaled';
import { toSafeInteger } from '../money/to-safe-integer';

/**
 * Contribution of a value: `value x margin`, rounded once.
 *
 * Units: minor units, margin in basis points (no upper limit, and it may be negative). Sign: of the product; halves
 * away from zero.
 * @throws {DomainError} `money.not-minor-units`, `number.not-scaled-integer`.
 * @see DOMAIN.md 3, ROI: attributed x contribution margin; Deckungsbeitrag
 * @example takeMargin(1_000_00, 4_000) //=> 40000
 */
export function takeMargin(valueMinor: number, marginBp: number): number {
  const product = BigInt(requireMinor(valueMinor)) * BigInt(requireScaled('marginBp', marginBp));
  return toSafeInteger(divideRounded(product, 10_000n));
}

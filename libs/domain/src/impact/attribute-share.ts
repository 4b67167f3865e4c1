import { divideRounded } from '../money/divide-rounded';
import { requireMinor } from '../money/require-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { requireShareBp } from './require-share-bp';

const WHOLE_BP = 10_000n;

export interface AttributeShareInput {
  incrementalMinor: number;
  shareBp: number;
  shareBeforeBp?: number;
}

/**
 * The part of an increment that a link claims: `share x incremental`, rounded.
 *
 * Several links share one increment: each gets the difference of two rounded running totals, so that what all links
 * claim and what nobody claims add up to the increment to the minor unit, in any number of parts. `shareBeforeBp` is
 * the total share of the links before this one (0 for a single link: then it is plain rounding).
 * Units: minor units, shares in basis points 0 to 10,000. Sign: of the increment; halves away from zero.
 * @throws {DomainError} `impact.not-share` when a share is no integer from 0 to 10,000, `money.not-minor-units`.
 * @see DOMAIN.md 3: attributed(t) = share x incremental(t)
 * @example attributeShare({ incrementalMinor: 1_000_00, shareBp: 2_500 }) //=> 25000
 */
export function attributeShare({
  incrementalMinor,
  shareBp,
  shareBeforeBp = 0,
}: AttributeShareInput): number {
  const incremental = BigInt(requireMinor(incrementalMinor));
  const before = BigInt(requireShareBp(shareBeforeBp));
  const upTo = (totalBp: bigint) => divideRounded(incremental * totalBp, WHOLE_BP);
  return toSafeInteger(upTo(before + BigInt(requireShareBp(shareBp))) - upTo(before));
}

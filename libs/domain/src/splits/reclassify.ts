import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';

/** One part of a booked cost; `stays` when it remains where the original is. */
export interface ReclassifiedPart {
  amountMinor: number;
  minutes: number;
  stays: boolean;
}

/**
 * What a split takes off the place of the original, so that together with the parts that moved it is zero.
 *
 * Units: minor units and minutes. Sign: opposite to the parts that moved; never -0.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 4: reassigning an actual keeps the ledger original
 * @example reclassify([{ amountMinor: 60, minutes: 0, stays: true }, { amountMinor: 40, minutes: 0, stays: false }])
 *   //=> { amountMinor: -40, minutes: 0 }
 */
export function reclassify(parts: readonly ReclassifiedPart[]): { amountMinor: number; minutes: number } {
  const moved = parts.filter(({ stays }) => !stays);
  return {
    amountMinor: subtractMinor(0, sumMinor(moved.map(({ amountMinor }) => amountMinor))),
    minutes: subtractMinor(0, sumMinor(moved.map(({ minutes }) => minutes))),
  };
}

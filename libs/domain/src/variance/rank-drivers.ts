import { sumMinor } from '../money/sum-minor';

export interface Driver<Name> {
  name: Name;
  amountMinor: number;
  /** Part of the plan it is compared with: amount / |plan|; null when the plan is 0. */
  ratio: number | null;
}

/**
 * What makes most of a variance, largest first: the parts that push it in its own direction.
 *
 * Parts in the other direction explain why it is not larger still; they are left out, as are empty ones. Equal amounts
 * keep the order given. A variance of 0 has no drivers.
 * Units: minor units; `ratio` unrounded. Sign: that of the variance.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3: variance % = variance / |PL|; IBCS, SAY: the message names what it is about
 * @example rankDrivers(parts, 155_000_00)[0] //=> { name: 'agencies', amountMinor: 9_800_00, ratio: 0.063 }
 */
export function rankDrivers<Name>(
  parts: readonly { name: Name; amountMinor: number }[],
  planMinor: number,
): Driver<Name>[] {
  const direction = Math.sign(sumMinor(parts.map(({ amountMinor }) => amountMinor)));
  return parts
    .filter(({ amountMinor }) => direction !== 0 && Math.sign(amountMinor) === direction)
    .map(({ name, amountMinor }) => ({
      name,
      amountMinor,
      ratio: planMinor === 0 ? null : amountMinor / Math.abs(planMinor),
    }))
    .sort((a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor));
}

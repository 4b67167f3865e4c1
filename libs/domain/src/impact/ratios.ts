import { requireMinor } from '../money/require-minor';
import { requireScaled } from '../money/require-scaled';

/**
 * Return on investment `(contribution - full cost) / full cost`, contribution = attributed value x margin.
 *
 * Units: minor units in, an unrounded ratio out (0.25 = 25 %). Null when the cost is not positive: without money
 * spent there is no return on it. Sign: negative when less came back than was spent.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3, ROI; Phillips, ROI: (net benefit) / cost
 * @example computeRoi({ contributionMinor: 150_00, costMinor: 100_00 }) //=> 0.5
 */
export function computeRoi(input: { contributionMinor: number; costMinor: number }): number | null {
  return toReturn(input.contributionMinor, input.costMinor);
}

/**
 * Return on marketing investment `(contribution - external spend) / external spend`: as ROI, without own hours.
 *
 * Units: minor units in, an unrounded ratio out. Null when nothing was spent outside. Sign: as ROI.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3, ROMI
 * @example computeRomi({ contributionMinor: 150_00, externalCostMinor: 60_00 }) //=> 1.5
 */
export function computeRomi(input: { contributionMinor: number; externalCostMinor: number }): number | null {
  return toReturn(input.contributionMinor, input.externalCostMinor);
}

/**
 * Return on ad spend `attributed revenue / media spend`: no margin, and no -1.
 *
 * Units: minor units in, an unrounded ratio out. Null when no media was bought. Sign: of the revenue.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3, ROAS
 * @example computeRoas({ attributedMinor: 400_00, mediaSpendMinor: 100_00 }) //=> 4
 */
export function computeRoas(input: { attributedMinor: number; mediaSpendMinor: number }): number | null {
  const spendMinor = requireMinor(input.mediaSpendMinor);
  return spendMinor > 0 ? requireMinor(input.attributedMinor) / spendMinor : null;
}

/**
 * Share of the increment that must be ours for the cost to come back: `cost / (incremental x margin)`.
 *
 * Units: minor units, margin in basis points; an unrounded ratio out (0.04 = "if at least 4 % of the growth is
 * ours"), above 1 when even all of it would not do. Null when incremental x margin is not positive.
 * @throws {DomainError} `money.not-minor-units`, `number.not-scaled-integer`.
 * @see DOMAIN.md 3, break-even attribution share
 * @example computeBreakEvenShare({ incrementalMinor: 1_000_00, marginBp: 4_000, costMinor: 16_00 }) //=> 0.04
 */
export function computeBreakEvenShare(input: {
  incrementalMinor: number;
  marginBp: number;
  costMinor: number;
}): number | null {
  const potential =
    (requireMinor(input.incrementalMinor) * requireScaled('marginBp', input.marginBp)) / 10_000;
  return potential > 0 ? requireMinor(input.costMinor) / potential : null;
}

function toReturn(contributionMinor: number, spentMinor: number): number | null {
  const spent = requireMinor(spentMinor);
  return spent > 0 ? (requireMinor(contributionMinor) - spent) / spent : null;
}

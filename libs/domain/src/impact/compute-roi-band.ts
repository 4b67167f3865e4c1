import { DomainError } from '../errors/domain-error';
import { computeLinkImpact } from './compute-link-impact';
import type { LinkImpactInput } from './link-impact';

export interface RoiBandInput extends LinkImpactInput {
  shareLowBp: number;
  shareHighBp: number;
}

export interface RoiBand {
  low: number | null;
  base: number | null;
  high: number | null;
}

/**
 * ROI of a link in three scenarios: a low, the assumed and a high share, all else equal. A band of assumptions, not
 * a confidence interval.
 *
 * Units: unrounded ratios; null as in `computeRoi`. Sign: named by the share, so with a KPI below its baseline `low`
 * is the larger figure.
 * @throws {DomainError} `impact.band-inverted` unless low <= share <= high; those of `computeLinkImpact`.
 * @see DOMAIN.md 3: a range of assumptions. Here the share is the input that is varied; baseline, lag and margin stay
 * @example computeRoiBand({ ...input, shareLowBp: 1_000, shareHighBp: 3_000 }) //=> { low: -0.5, base: 0, high: 0.5 }
 */
export function computeRoiBand({ shareLowBp, shareHighBp, ...input }: RoiBandInput): RoiBand {
  const { shareBp } = input;
  if (!(shareLowBp <= shareBp && shareBp <= shareHighBp)) {
    throw new DomainError('impact.band-inverted', { shareLowBp, shareBp, shareHighBp });
  }
  const roiAt = (scenarioBp: number) => computeLinkImpact({ ...input, shareBp: scenarioBp }).totals.roi;
  return { low: roiAt(shareLowBp), base: roiAt(shareBp), high: roiAt(shareHighBp) };
}

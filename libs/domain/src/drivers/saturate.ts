/** No saturation, or a Hill curve: half of the most it can do at `halfAt`, steeper there with a higher `slope`. */
export type Saturation = { kind: 'none' } | { kind: 'hill'; halfAt: number; slope: number };

/**
 * Hill saturation: 1 / (1 + (x / halfAt)^(-slope)), from 0 at no spend towards 1. Without saturation the value itself.
 *
 * Units: `halfAt` in those of the value; a Hill result has none. Values of 0 or less give 0 on a Hill curve.
 * @see DOMAIN.md 3; Jin et al. (2017), eq. 5; Hill (1910), Journal of Physiology 40
 * @example saturate(200, { kind: 'hill', halfAt: 100, slope: 1 }) //=> 0.6666666666666666
 */
export function saturate(value: number, saturation: Saturation): number {
  if (saturation.kind === 'none') return value;
  return value <= 0 ? 0 : 1 / (1 + (value / saturation.halfAt) ** -saturation.slope);
}

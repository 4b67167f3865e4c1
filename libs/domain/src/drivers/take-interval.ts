import type { Interval } from './driver-analysis';

/**
 * A symmetric interval around an estimate: as far to both sides as `level` of the resampled estimates stray from it.
 *
 * Units: those of the estimate.
 * @see Hall (1988), J. R. Statist. Soc. B 50: on symmetric bootstrap confidence intervals
 * @example takeInterval(10, [8, 9, 10, 11, 13], 0.8) //=> { estimate: 10, low: 8, high: 12 }
 */
export function takeInterval(estimate: number, resampled: readonly number[], level: number): Interval {
  const strayed = resampled.map((value) => Math.abs(value - estimate)).sort((a, b) => a - b);
  const at = Math.min(strayed.length, Math.ceil(level * (strayed.length + 1) - 1e-9)) - 1;
  const reach = strayed[Math.max(0, at)] ?? 0;
  return { estimate, low: estimate - reach, high: estimate + reach };
}

import type { HoltWintersFit } from './fit-holt-winters';
import { SEASON, type Seasonality } from './seasonality';

/** Level, trend and season take one degree of freedom each from the residuals. */
const WEIGHTS = 3;

/**
 * Standard error of the sum of the next months, from the one-step residuals.
 *
 * A shock e in one month moves the month j later by `e (alpha (1 + j beta) + [j mod 12 = 0] gamma (1 - alpha))`; so the
 * sum of h months carries every shock once for itself and once for each month it moves. Where the season is
 * multiplicative, residuals are taken relative to what was expected and shocks scale with the predicted months
 * (an approximation to first order).
 * Units: those of the values. Parameters are taken as known, so bands are rather narrow.
 * @see Yar, Chatfield (1990): Prediction intervals for the Holt-Winters forecasting procedure; R stats::predict.HoltWinters
 * @example computeTotalError(fit, 'additive', predicted) //=> 41.7
 */
export function computeTotalError(
  { state, weights }: HoltWintersFit,
  seasonality: Seasonality,
  predicted: readonly number[],
): number {
  const isAdditive = seasonality === 'additive';
  const shocks = state.residuals.map((residual, index) => {
    return isAdditive ? residual : residual / (state.expected[index] ?? 1);
  });
  const squares = shocks.reduce((sum, shock) => sum + shock * shock, 0);
  const variance = squares / Math.max(1, shocks.length - WEIGHTS);
  const sizes = isAdditive ? predicted.map(() => 1) : predicted;
  const moved = sizes.map((own, from) =>
    sizes.slice(from + 1).reduce((sum, size, at) => sum + size * echo(at + 1, weights), own),
  );
  return Math.sqrt(variance * moved.reduce((sum, size) => sum + size * size, 0));
}

function echo(later: number, { alpha, beta, gamma }: HoltWintersFit['weights']): number {
  return alpha * (1 + later * beta) + (later % SEASON === 0 ? gamma * (1 - alpha) : 0);
}

import { minimiseInUnitCube } from './minimise-in-unit-cube';
import { type HoltWintersState, smoothHoltWinters, type SmoothingWeights } from './holt-winters';
import type { Seasonality } from './seasonality';

export interface HoltWintersFit {
  weights: SmoothingWeights;
  state: HoltWintersState;
}

/** Where the search begins: R's own start, and two ways out of the valleys it can end in. */
const STARTS: readonly (readonly number[])[] = [
  [0.3, 0.1, 0.1],
  [0.5, 0.05, 0.8],
  [0.1, 0.1, 0.4],
];

const toWeights = ([alpha = 0, beta = 0, gamma = 0]: readonly number[]): SmoothingWeights => ({
  alpha,
  beta,
  gamma,
});

/**
 * Holt-Winters smoothing with the weights that make the squared one-step errors least.
 *
 * Units: those of the values. The caller sees to 24 values or more, positive where the season is multiplicative.
 * @see R stats::HoltWinters: the same criterion and start values, searched there by L-BFGS-B, here by a simplex
 * @example fitHoltWinters(airPassengers, 'multiplicative').weights.alpha //=> 0.2756
 */
export function fitHoltWinters(values: readonly number[], seasonality: Seasonality): HoltWintersFit {
  const errorAt = (point: readonly number[]) => {
    const { squaredError } = smoothHoltWinters(values, seasonality, toWeights(point));
    return Number.isFinite(squaredError) ? squaredError : Number.POSITIVE_INFINITY;
  };
  const [best] = STARTS.map((start) => minimiseInUnitCube(errorAt, start)).sort((a, b) => a.value - b.value);
  const weights = toWeights(best?.point ?? []);
  return { weights, state: smoothHoltWinters(values, seasonality, weights) };
}

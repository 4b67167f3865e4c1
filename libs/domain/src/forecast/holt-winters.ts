import { SEASON, type Seasonality } from './seasonality';
import { startHoltWinters } from './start-holt-winters';

/** Weights of the newest observation in level, trend and season; each from 0 to 1. */
export interface SmoothingWeights {
  alpha: number;
  beta: number;
  gamma: number;
}

export interface HoltWintersState {
  level: number;
  trend: number;
  /** The twelve seasonal figures, that of the first month after the series first. */
  seasons: number[];
  /** What was expected for each month from the thirteenth on, one step ahead. */
  expected: number[];
  /** Observed - expected of the same months. */
  residuals: number[];
  squaredError: number;
}

/**
 * Triple exponential smoothing of a monthly series: level, trend and a season of twelve months.
 *
 * Start values: those of R's `HoltWinters` (the first two years taken apart by a centred moving average; level and trend
 * by regression through it); smoothing then begins with the thirteenth month.
 * Units: those of the values, as floats. Sign: arithmetic. The caller sees to 24 values or more, and to positive ones
 * where the season is multiplicative.
 * @see Holt (1957), Winters (1960): Forecasting sales by exponentially weighted moving averages; R stats::HoltWinters
 * @example smoothHoltWinters(values, 'additive', { alpha: 0.3, beta: 0.1, gamma: 0.2 }).squaredError //=> 98448.99
 */
export function smoothHoltWinters(
  values: readonly number[],
  seasonality: Seasonality,
  { alpha, beta, gamma }: SmoothingWeights,
): HoltWintersState {
  const start = startHoltWinters(values, seasonality);
  const isAdditive = seasonality === 'additive';
  const seasons = [...start.seasons];
  const expected: number[] = [];
  const residuals: number[] = [];
  let { level, trend } = start;
  let squaredError = 0;
  for (const value of values.slice(SEASON)) {
    const season = seasons.shift() ?? 0;
    const base = level + trend;
    const guess = isAdditive ? base + season : base * season;
    const next = alpha * (isAdditive ? value - season : value / season) + (1 - alpha) * base;
    trend = beta * (next - level) + (1 - beta) * trend;
    level = next;
    seasons.push(gamma * (isAdditive ? value - level : value / level) + (1 - gamma) * season);
    expected.push(guess);
    residuals.push(value - guess);
    squaredError += (value - guess) ** 2;
  }
  return { level, trend, seasons, expected, residuals, squaredError };
}

/**
 * The months after a smoothed series.
 *
 * Units: those of the series, as floats.
 * @see R stats::predict.HoltWinters
 * @example predictHoltWinters(state, 'additive', 12) //=> [474.46, 469.80, ...]
 */
export function predictHoltWinters(
  { level, trend, seasons }: HoltWintersState,
  seasonality: Seasonality,
  months: number,
): number[] {
  return Array.from({ length: months }, (_, index) => {
    const base = level + (index + 1) * trend;
    const season = seasons[index % SEASON] ?? 0;
    return seasonality === 'additive' ? base + season : base * season;
  });
}

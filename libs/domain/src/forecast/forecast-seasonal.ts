import { roundMinor } from '../money/round-minor';
import { sumMinor } from '../money/sum-minor';
import { fitHoltWinters } from './fit-holt-winters';
import type { ForecastReason } from './forecast-method';
import { predictHoltWinters } from './holt-winters';
import type { Seasonality } from './seasonality';
import { computeTotalError } from './holt-winters-error';

/** Three seasons: two to start from, one to fit. */
const LEAST_MONTHS = 36;

export interface SeasonalInput {
  /** Actuals month by month without a gap, the last one closed. */
  historyMinor: readonly number[];
  openMonths: number;
  seasonality: Seasonality;
}

export type SeasonalForecast =
  | { monthsMinor: number[]; standardErrorMinor: number; reason: null }
  | { monthsMinor: null; standardErrorMinor: null; reason: ForecastReason };

/**
 * The open months of a year by Holt-Winters smoothing of all months before them.
 *
 * Months before the first that has a booking are no data and do not count. Each month is rounded once.
 * Units: minor units; `standardErrorMinor` of the open months' sum. Sign: arithmetic. A reason instead of figures:
 * `under-36-months`, or `not-positive` where a multiplicative season meets a month of 0 or less.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3, year-end forecast: seasonal smoothing; Hyndman, Athanasopoulos: Forecasting, 8.3
 * @example forecastSeasonal({ historyMinor, openMonths: 3, seasonality: 'additive' }).monthsMinor //=> [91000, 87000, 99000]
 */
export function forecastSeasonal({ historyMinor, openMonths, seasonality }: SeasonalInput): SeasonalForecast {
  const first = historyMinor.findIndex((month) => month !== 0);
  const values = first < 0 ? [] : historyMinor.slice(first);
  const refuse = (reason: ForecastReason) => ({ monthsMinor: null, standardErrorMinor: null, reason });
  if (values.length < LEAST_MONTHS) return refuse('under-36-months');
  if (seasonality === 'multiplicative' && values.some((value) => value <= 0)) return refuse('not-positive');
  const fit = fitHoltWinters(values, seasonality);
  const next = predictHoltWinters(fit.state, seasonality, openMonths);
  if (!next.every(Number.isFinite)) return refuse('not-positive');
  const monthsMinor = next.map(roundMinor);
  // Proves that the sum is exact before anybody adds it to the actuals.
  sumMinor(monthsMinor);
  return {
    monthsMinor,
    standardErrorMinor: roundMinor(computeTotalError(fit, seasonality, next)),
    reason: null,
  };
}

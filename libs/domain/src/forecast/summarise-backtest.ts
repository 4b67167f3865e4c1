import type { BacktestCase } from './backtest-forecasts';
import { FORECAST_METHODS, type ForecastMethod } from './forecast-method';

/** How far a method was off over all its cases. */
export interface MethodError {
  method: ForecastMethod;
  cases: number;
  /** Weighted absolute percentage error: `sum |error| / sum |actual|`; null when nothing was spent. */
  absoluteRatio: number | null;
  /** `sum error / sum |actual|`: positive means too high on the whole. */
  biasRatio: number | null;
}

/**
 * The errors of a back-test by method, over all cases given.
 *
 * Units: ratios, unrounded. Only methods with a case are in it, in the order of {@link FORECAST_METHODS}.
 * @see Kolassa, Schütz (2007): Advantages of the MAD/Mean ratio over the MAPE
 * @example summariseBacktest(cases)[0]?.absoluteRatio //=> 0.042
 */
export function summariseBacktest(cases: readonly BacktestCase[]): MethodError[] {
  return FORECAST_METHODS.flatMap((method) => {
    const own = cases.filter((one) => one.method === method);
    if (own.length === 0) return [];
    // Many years of many amounts may leave the safe integers: these are ratios, not money.
    const spent = own.reduce((sum, { actualMinor }) => sum + Math.abs(actualMinor), 0);
    const toRatio = (error: number) => (spent === 0 ? null : error / spent);
    return [
      {
        method,
        cases: own.length,
        absoluteRatio: toRatio(own.reduce((sum, { errorMinor }) => sum + Math.abs(errorMinor), 0)),
        biasRatio: toRatio(own.reduce((sum, { errorMinor }) => sum + errorMinor, 0)),
      },
    ];
  });
}

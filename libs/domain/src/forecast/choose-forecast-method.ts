import type { BacktestCase } from './backtest-forecasts';
import { DEFAULT_FORECAST_METHOD, FORECAST_METHODS, type ForecastMethod } from './forecast-method';

/** Fewer cases are chance, not experience. */
export const LEAST_CASES = 3;

export interface MethodChoice {
  method: ForecastMethod;
  /** `less-error`: it beat the default in the back-test. `default`: none did. `too-few-years`: nothing to go by. */
  because: 'less-error' | 'default' | 'too-few-years';
}

/**
 * The method to show first: the default, unless the back-test knows one with less error.
 *
 * Each method is measured against the default over the cases both have, three or more, by the sum of their absolute
 * errors; the least ratio below 1 wins. So a method that needs long history is not judged by other years than its rival.
 * @param cases those of one origin, so that methods are compared after the same months
 * @param available methods that have a figure today
 * @see DOMAIN.md 3, year-end forecast; Tashman (2000): Out-of-sample tests of forecasting accuracy
 * @example chooseForecastMethod(cases, ['actual-plus-remaining-plan', 'run-rate']).because //=> 'less-error'
 */
export function chooseForecastMethod(
  cases: readonly BacktestCase[],
  available: readonly ForecastMethod[],
): MethodChoice {
  const ranked = FORECAST_METHODS.filter((method) => available.includes(method))
    .flatMap((method) => {
      const ratio = compareToDefault(cases, method);
      return ratio === null ? [] : [{ method, ratio }];
    })
    .sort((a, b) => a.ratio - b.ratio);
  const [best] = ranked;
  if (!best) return { method: DEFAULT_FORECAST_METHOD, because: 'too-few-years' };
  return best.ratio < 1
    ? { method: best.method, because: 'less-error' }
    : { method: DEFAULT_FORECAST_METHOD, because: 'default' };
}

/** Error of a method over that of the default; null when too few cases have both. */
function compareToDefault(cases: readonly BacktestCase[], method: ForecastMethod): number | null {
  const errorsOf = (of: ForecastMethod) =>
    new Map(cases.filter((one) => one.method === of).map((one) => [one.yearIndex, Math.abs(one.errorMinor)]));
  const defaults = errorsOf(DEFAULT_FORECAST_METHOD);
  const shared = [...errorsOf(method)].filter(([yearIndex]) => defaults.has(yearIndex));
  if (shared.length < LEAST_CASES) return null;
  const own = shared.reduce((sum, [, error]) => sum + error, 0);
  const ofDefault = shared.reduce((sum, [yearIndex]) => sum + (defaults.get(yearIndex) ?? 0), 0);
  return ofDefault === 0 ? 1 : own / ofDefault;
}

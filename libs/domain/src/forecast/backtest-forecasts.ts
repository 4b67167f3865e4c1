import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';
import { forecastByMethod } from './forecast-by-method';
import type { ForecastMethod, PastYear } from './forecast-method';

export interface BacktestCase {
  method: ForecastMethod;
  /** Place of the year among those given. */
  yearIndex: number;
  /** Origin: the forecast was made when so many periods were closed. */
  closedPeriods: number;
  forecastMinor: number;
  actualMinor: number;
  /** Forecast - actual. */
  errorMinor: number;
}

/** Every month of a year but its last: after that there is nothing left to forecast. */
export const ORIGINS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/**
 * Rolling-origin back-test: what each method would have said of each past year after each of its months.
 *
 * At every origin a method sees what was closed by then and the years before, never a later month; its plan is the one
 * the past year ended with. Bottom-up is not tested: what people expected then is no longer known.
 * Units: minor units. Sign: positive error is a forecast that was too high. Methods without a figure have no case.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see Tashman (2000): Out-of-sample tests of forecasting accuracy: an analysis and review
 * @example backtestForecasts({ years }).filter(({ method }) => method === 'run-rate').length //=> 11 a year
 */
export function backtestForecasts({
  years,
  origins = ORIGINS,
}: {
  years: readonly PastYear[];
  origins?: readonly number[];
}): BacktestCase[] {
  return years.flatMap(({ planMinor, actualMinor }, yearIndex) => {
    const yearMinor = sumMinor(actualMinor);
    const pastYears = years.slice(0, yearIndex);
    return origins.flatMap((closedPeriods) =>
      forecastByMethod({ actualMinor, planMinor, bottomUpMinor: null, closedPeriods, pastYears }).flatMap(
        ({ method, yearEndMinor }) => {
          if (yearEndMinor === null) return [];
          const errorMinor = subtractMinor(yearEndMinor, yearMinor);
          return [
            {
              method,
              yearIndex,
              closedPeriods,
              forecastMinor: yearEndMinor,
              actualMinor: yearMinor,
              errorMinor,
            },
          ];
        },
      ),
    );
  });
}

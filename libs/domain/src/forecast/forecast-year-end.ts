import { backtestForecasts } from './backtest-forecasts';
import { chooseForecastMethod, type MethodChoice } from './choose-forecast-method';
import { computeForecastBands, type ForecastBands } from './compute-forecast-band';
import { forecastByMethod, type YearInput } from './forecast-by-method';
import type { MethodForecast } from './forecast-method';
import { type MethodError, summariseBacktest } from './summarise-backtest';

export interface YearEndInput extends YearInput {
  /** Booked + open commitments due this year; null when nothing is known of orders. */
  floorMinor: number | null;
}

export interface YearEndMethod extends MethodForecast, ForecastBands {
  /** Whether it promises less than what is booked and ordered already. */
  isBelowFloor: boolean;
  /** Error in past years after the same month; null without one. */
  error: MethodError | null;
}

export interface YearEndForecast {
  methods: YearEndMethod[];
  chosen: MethodChoice;
}

/**
 * Where the year ends: every method with its figure or the reason for none, its bands, the floor and its own record.
 *
 * The record is a rolling-origin back-test over the past years, after the same number of closed months as today.
 * Units: minor units by fiscal period. Sign: arithmetic; a forecast below the floor is kept and marked, its bands are not.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see DOMAIN.md 3, year-end forecast, always shown with its method
 * @example forecastYearEnd({ actualMinor, planMinor, bottomUpMinor: null, closedPeriods: 9, pastYears, floorMinor }).chosen.method //=> 'run-rate'
 */
export function forecastYearEnd(input: YearEndInput): YearEndForecast {
  const { closedPeriods, floorMinor, pastYears } = input;
  const cases = backtestForecasts({ years: pastYears, origins: [closedPeriods] });
  const errors = summariseBacktest(cases);
  const methods = forecastByMethod(input).map((forecast): YearEndMethod => {
    const { method, yearEndMinor } = forecast;
    const bands =
      yearEndMinor === null
        ? { bands: [], source: null }
        : computeForecastBands({
            ...forecast,
            yearEndMinor,
            floorMinor,
            past: cases.filter((one) => one.method === method),
            isComplete: closedPeriods === 12,
          });
    return {
      ...forecast,
      ...bands,
      isBelowFloor: yearEndMinor !== null && floorMinor !== null && yearEndMinor < floorMinor,
      error: errors.find((one) => one.method === method) ?? null,
    };
  });
  const available = methods.flatMap(({ method, yearEndMinor }) => (yearEndMinor === null ? [] : [method]));
  return { methods, chosen: chooseForecastMethod(cases, available) };
}

import { requireMinor } from '../money/require-minor';
import { sumMinor } from '../money/sum-minor';
import { requireTwelve } from '../phasing/require-twelve';
import { requireClosedPeriods } from './require-closed-periods';

export interface ForecastInput {
  actualMinor: readonly number[];
  planMinor: readonly number[];
  closedPeriods: number;
}

export interface MonthlyForecast {
  yearEndMinor: number;
  monthsMinor: number[];
  fromActual: boolean[];
}

/**
 * Year-end forecast "actual + remaining plan": actuals of the closed periods, plan of the open ones.
 *
 * Units: minor units by fiscal period 1 to 12; `fromActual` says where each month comes from. Sign: arithmetic.
 * Postings in open periods are not in it: their month counts with its plan until it is closed.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see DOMAIN.md 3, year-end forecast (the default method); Horváth, Controlling: Ist + Restplan
 * @example forecastActualPlusRemainingPlan({ actualMinor, planMinor, closedPeriods: 9 }).yearEndMinor //=> 1190000
 */
export function forecastActualPlusRemainingPlan(input: ForecastInput): MonthlyForecast {
  const closed = requireClosedPeriods(input.closedPeriods);
  const actualMinor = requireTwelve(input.actualMinor).map(requireMinor);
  const planMinor = requireTwelve(input.planMinor).map(requireMinor);
  const monthsMinor = [...actualMinor.slice(0, closed), ...planMinor.slice(closed)];
  return {
    yearEndMinor: sumMinor(monthsMinor),
    monthsMinor,
    fromActual: monthsMinor.map((_, index) => index < closed),
  };
}

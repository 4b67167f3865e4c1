import { sumMinor } from '../money/sum-minor';
import { requireTwelve } from '../phasing/require-twelve';
import { spreadOverOpen } from '../phasing/spread-over-open';
import { forecastActualPlusRemainingPlan } from './actual-plus-remaining-plan';
import {
  FORECAST_METHODS,
  type ForecastMethod,
  type ForecastReason,
  type MethodForecast,
  type PastYear,
} from './forecast-method';
import { forecastSeasonal } from './forecast-seasonal';
import { forecastPhasingAdjusted } from './phasing-adjusted';
import { forecastPlanRealisation } from './plan-realisation';
import { requireClosedPeriods } from './require-closed-periods';
import { forecastRunRate } from './run-rate';

export interface YearInput {
  actualMinor: readonly number[];
  /** The plan of the year; null when there is none. */
  planMinor: readonly number[] | null;
  /** A forecast version of the year, entered line by line; null when there is none. */
  bottomUpMinor: readonly number[] | null;
  closedPeriods: number;
  /** Fiscal years before this one, without a gap, oldest first. */
  pastYears: readonly PastYear[];
}

type Outcome = Omit<MethodForecast, 'method'>;

const EVEN = new Array<number>(12).fill(1);

const refuse = (reason: ForecastReason): Outcome => ({
  yearEndMinor: null,
  monthsMinor: null,
  reason,
  standardErrorMinor: null,
});

const accept = (monthsMinor: number[], standardErrorMinor: number | null = null): Outcome => ({
  yearEndMinor: sumMinor(monthsMinor),
  monthsMinor,
  reason: null,
  standardErrorMinor,
});

/**
 * The year end by every method, each with its twelve months, or with the reason why it has none.
 *
 * What a method says of the year alone is spread over the open months: run rate evenly, the others as the plan lies.
 * Postings in open months are not in it: their month counts once it is closed.
 * Units: minor units by fiscal period. Sign: arithmetic.
 * @throws {DomainError} `phasing.not-twelve-months`, `forecast.not-closed-periods`, `money.not-minor-units`.
 * @see DOMAIN.md 3, year-end forecast, always shown with its method
 * @example forecastByMethod({ actualMinor, planMinor, bottomUpMinor: null, closedPeriods: 9, pastYears: [] })[0]?.yearEndMinor //=> 1190000
 */
export function forecastByMethod(input: YearInput): MethodForecast[] {
  requireClosedPeriods(input.closedPeriods);
  requireTwelve(input.actualMinor);
  return FORECAST_METHODS.map((method) => ({ method, ...forecastOne(method, input) }));
}

function forecastOne(method: ForecastMethod, input: YearInput): Outcome {
  switch (method) {
    case 'actual-plus-remaining-plan':
      return continueWith(input, input.planMinor, 'no-plan');
    case 'bottom-up':
      return continueWith(input, input.bottomUpMinor, 'no-forecast-version');
    case 'run-rate':
      return spread(input, forecastRunRate(input), EVEN, 'no-closed-month');
    case 'phasing-adjusted':
      return byPlan(input, 'no-plan-to-date', (planMinor) =>
        forecastPhasingAdjusted({ ...input, planMinor }),
      );
    case 'plan-realisation':
      return byPlan(input, 'no-past-plan', (planMinor) => forecastPlanRealisation({ ...input, planMinor }));
    case 'seasonal-additive':
      return bySeason(input, 'additive');
    case 'seasonal-multiplicative':
      return bySeason(input, 'multiplicative');
  }
}

/** Actuals of the closed months, then the months of a plan or of a forecast version. */
function continueWith(
  input: YearInput,
  planMinor: readonly number[] | null,
  missing: ForecastReason,
): Outcome {
  if (planMinor === null) return refuse(missing);
  return accept(forecastActualPlusRemainingPlan({ ...input, planMinor }).monthsMinor);
}

function byPlan(
  input: YearInput,
  missing: ForecastReason,
  forecast: (planMinor: readonly number[]) => number | null,
): Outcome {
  if (input.planMinor === null) return refuse('no-plan');
  if (missing === 'no-plan-to-date' && input.closedPeriods === 0) return refuse('no-closed-month');
  return spread(input, forecast(input.planMinor), input.planMinor, missing);
}

function spread(
  { actualMinor, closedPeriods }: YearInput,
  yearEndMinor: number | null,
  weights: readonly number[],
  missing: ForecastReason,
): Outcome {
  if (yearEndMinor === null) return refuse(missing);
  // After the twelfth period nothing is open: the year is what was booked.
  if (closedPeriods === 12) return accept([...actualMinor]);
  const lockedMonths = 2 ** closedPeriods - 1;
  return accept(
    spreadOverOpen({ totalMinor: yearEndMinor, monthsMinor: actualMinor, weights, lockedMonths }),
  );
}

function bySeason(input: YearInput, seasonality: 'additive' | 'multiplicative'): Outcome {
  const closed = input.actualMinor.slice(0, input.closedPeriods);
  const { monthsMinor, standardErrorMinor, reason } = forecastSeasonal({
    historyMinor: [...input.pastYears.flatMap((year) => requireTwelve(year.actualMinor)), ...closed],
    openMonths: 12 - closed.length,
    seasonality,
  });
  return reason === null ? accept([...closed, ...monthsMinor], standardErrorMinor) : refuse(reason);
}

import { forecastActualPlusRemainingPlan } from '../forecast/actual-plus-remaining-plan';
import { sumMinor } from '../money/sum-minor';
import { computeVariance, type Variance } from '../variance/compute-variance';

export interface PlanActualInput {
  planMinor: readonly number[];
  actualMinor: readonly number[];
  previousYearMinor: readonly number[];
  /** Periods 1..n that count as actual, 0 to 12. */
  closedPeriods: number;
}

export interface PlanActual extends Variance {
  planYearMinor: number;
  planToDateMinor: number;
  actualToDateMinor: number;
  previousYearToDateMinor: number;
  forecastMinor: number;
}

/**
 * The figures of one cost row of the plan/actual report.
 *
 * Units: minor units by fiscal period. Sign: cost is positive; delta is actual - plan to date, its effect that of a cost.
 * The forecast is actual + remaining plan. To date means the closed periods, the same for plan, actual and previous year.
 * @throws {DomainError} `forecast.not-closed-periods`, `phasing.not-twelve-months`, `money.not-minor-units`.
 * @see DOMAIN.md 3: variance, year-end forecast
 * @example computePlanActual({ planMinor, actualMinor, previousYearMinor, closedPeriods: 10 }).deltaMinor //=> 41_300_00
 */
export function computePlanActual(input: PlanActualInput): PlanActual {
  const { planMinor, actualMinor, previousYearMinor, closedPeriods } = input;
  const forecastMinor = forecastActualPlusRemainingPlan({
    actualMinor,
    planMinor,
    closedPeriods,
  }).yearEndMinor;
  const toDate = (months: readonly number[]) => sumMinor(months.slice(0, closedPeriods));
  const planToDateMinor = toDate(planMinor);
  const actualToDateMinor = toDate(actualMinor);
  return {
    planYearMinor: sumMinor(planMinor),
    planToDateMinor,
    actualToDateMinor,
    previousYearToDateMinor: toDate(previousYearMinor),
    ...computeVariance({ kind: 'cost', planMinor: planToDateMinor, actualMinor: actualToDateMinor }),
    forecastMinor,
  };
}

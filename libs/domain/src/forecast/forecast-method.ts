/** Ways to say where the year ends; the first is the default. */
export const FORECAST_METHODS = [
  'actual-plus-remaining-plan',
  'run-rate',
  'phasing-adjusted',
  'bottom-up',
  'plan-realisation',
  'seasonal-additive',
  'seasonal-multiplicative',
] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

export const DEFAULT_FORECAST_METHOD: ForecastMethod = 'actual-plus-remaining-plan';

/** Why a method has no figure. */
export const FORECAST_REASONS = [
  'no-plan',
  'no-closed-month',
  'no-plan-to-date',
  'no-forecast-version',
  'no-past-plan',
  'under-36-months',
  'not-positive',
] as const;
export type ForecastReason = (typeof FORECAST_REASONS)[number];

/** A year end, or why there is none: one of the two is null. */
export interface MethodForecast {
  method: ForecastMethod;
  yearEndMinor: number | null;
  /** Twelve periods that add up to the year end; closed ones are actuals. */
  monthsMinor: number[] | null;
  reason: ForecastReason | null;
  /** Standard error of the year end by the method's own residuals; null where it has none. */
  standardErrorMinor: number | null;
}

/** A fiscal year that is over: twelve actuals, and the plan it had, if any. */
export interface PastYear {
  planMinor: readonly number[] | null;
  actualMinor: readonly number[];
}

import type { Controls } from './build-controls';
import type { SpendTransform } from './transform-spend';

/** A series that may drive the KPI: spend or hours, one value a month, as many as the KPI has. 0 where nothing was spent. */
export interface DriverSeries {
  id: string;
  spend: readonly number[];
}

export interface DriverAnalysisInput {
  /** One value a month without a gap in time; null where none was delivered. */
  kpi: readonly (number | null)[];
  drivers: readonly DriverSeries[];
  /** Lags from 0 to this one are tried; so many first months only serve as history. At most 6, which is the default. */
  maxLagMonths?: number;
  /** How often the search is repeated on resampled residuals. Default 299. */
  resamples?: number;
  /** Where chance begins: the same seed gives the same intervals. */
  seed: number;
}

/** An estimate with the interval that holds the truth in about 90 of 100 cases. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

export interface DriverResult {
  id: string;
  transform: SpendTransform;
  /** KPI per unit of transformed spend. */
  coefficient: number;
  /** Newey-West. These and the interval below take lag, carry-over and saturation as known: they are too optimistic. */
  standardError: number;
  tValue: number;
  pValue: number;
  coefficientInterval: Interval;
  /** What it added over the analysed months; the interval includes the search. */
  contribution: Interval;
  /** Contribution per unit of spend in the analysed months; null without spend. */
  perUnit: Interval | null;
  /** What one more unit would have added; null without spend. */
  marginalPerUnit: Interval | null;
  /** Contribution per analysed month. */
  contributionByRow: number[];
  /** How much this column is explained by the others; null when wholly. */
  vif: number | null;
  isAdoptable: boolean;
}

export type RefusalReason =
  | { code: 'too-few-months'; months: number; needed: number; lagMonths: number }
  | { code: 'cannot-be-told-apart'; ids: string[] }
  | { code: 'no-variation'; ids: string[] }
  | { code: 'kpi-constant' };

export type AnalysisNote =
  | { code: 'correlation-not-proof' }
  | { code: 'cannot-be-told-apart'; ids: string[] }
  | { code: 'nothing-shown'; ids: string[] }
  | { code: 'too-few-months-to-adopt'; months: number; needed: number }
  | { code: 'season-not-modelled' }
  | { code: 'trend-not-modelled' }
  | { code: 'months-missing'; count: number }
  | { code: 'residuals-lean'; durbinWatson: number }
  | { code: 'no-better-than-without'; months: number };

/** The last months predicted from the ones before. */
export interface OutOfSample {
  months: number;
  /** Root mean square error, in units of the KPI, with the drivers and with trend and season alone. */
  error: number;
  errorWithoutDrivers: number;
  /** Mean of |error| / |KPI|; null when a KPI value is 0. */
  meanAbsoluteRatio: number | null;
}

export interface DriverFit {
  controls: Controls;
  rSquared: number;
  adjustedRSquared: number;
  residualDeviation: number;
  degreesOfFreedom: number;
  durbinWatson: number | null;
  fitted: number[];
  residuals: number[];
}

export type DriverAnalysis =
  | { state: 'refused'; reasons: RefusalReason[] }
  | {
      state: 'analysed';
      /** The analysed months, as indices into the KPI. */
      rows: number[];
      drivers: DriverResult[];
      fit: DriverFit;
      outOfSample: OutOfSample | null;
      notes: AnalysisNote[];
    };

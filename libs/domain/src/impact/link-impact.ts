import type { Month } from '../calendar/month';
import type { Baseline } from './baseline';

/**
 * One link between an initiative and a KPI, with the figures of both.
 *
 * `costByMonth` is the full cost of the initiative, `externalCostByMonth` the part paid to third parties (minor
 * units). `kpiByMonth` is value x 10^4: major units of `currency`, or a count, which `valuePerUnitMicro` (10^-6 major
 * units each) turns into money. Leave that out for a currency KPI only. `shareBp`, `marginBp` in basis points.
 * `validFrom` to `validTo` are cost months; `asOf` is the last month that is over. `shareBeforeBp` gives, for a KPI
 * month, the total share of the links before this one (see `attributeShare`).
 */
export interface LinkImpactInput {
  costByMonth: ReadonlyMap<Month, number>;
  externalCostByMonth: ReadonlyMap<Month, number>;
  kpiByMonth: ReadonlyMap<Month, number>;
  baseline: Baseline;
  shareBp: number;
  marginBp: number;
  lagMonths: number;
  validFrom: Month;
  validTo: Month | null;
  asOf: Month;
  currency: string;
  valuePerUnitMicro?: number;
  shareBeforeBp?: (kpiMonth: Month) => number;
}

/** `closed` counts; `open` still waits for its value; `missing`: over, but the KPI or its baseline was not delivered. */
export type ImpactState = 'closed' | 'open' | 'missing';

/** A cost month with the value it is matched with, `lagMonths` later. The money is null unless closed. */
export interface ImpactRow {
  month: Month;
  costMinor: number;
  externalCostMinor: number;
  valueMonth: Month;
  kpiE4: number | null;
  baselineE4: number | null;
  incrementalMinor: number | null;
  attributedMinor: number | null;
  contributionMinor: number | null;
  state: ImpactState;
}

/**
 * The ratio and what stands in it: closed months only. Cost of open and missing months is named beside it, and so is
 * cost outside the months of the links, which no ratio contains.
 */
export interface ImpactTotals {
  costMinor: number;
  externalCostMinor: number;
  attributedMinor: number;
  contributionMinor: number;
  roi: number | null;
  romi: number | null;
  breakEvenShare: number | null;
  paybackMonth: Month | null;
  openMonths: Month[];
  openCostMinor: number;
  missingMonths: Month[];
  missingCostMinor: number;
  /** Cost of the initiative in months that no link covers. */
  outsideCostMinor: number;
  /** Contribution if all of the increment were ours. */
  potentialMinor: number;
}

export interface LinkImpact {
  rows: ImpactRow[];
  marginBp: number;
  totals: ImpactTotals & { incrementalMinor: number };
}

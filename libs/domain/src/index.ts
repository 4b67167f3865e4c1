export { DomainError } from './errors/domain-error';

export { addMinor } from './money/add-minor';
export { allocateMinor } from './money/allocate-minor';
export { currencyExponent } from './money/currency-exponent';
export { divideRounded } from './money/divide-rounded';
export { multiplyToMinor, type PriceTimesQuantity } from './money/multiply-to-minor';
export { parseDecimal } from './money/parse-decimal';
export { requireMinor } from './money/require-minor';
export { roundMinor } from './money/round-minor';
export { subtractMinor } from './money/subtract-minor';
export { sumMinor } from './money/sum-minor';
export { toDecimalText } from './money/to-decimal-text';

export { addMonths } from './calendar/add-months';
export { compareMonths } from './calendar/compare-months';
export { isDate, monthOf } from './calendar/date';
export { fiscalMonths, fiscalPeriodOf, fiscalYearOf, monthOfFiscalPeriod } from './calendar/fiscal-year';
export { isMonth, type Month } from './calendar/month';
export { monthRange } from './calendar/month-range';
export { monthsBetween } from './calendar/months-between';
export { requireMonthOrder, requireMonthSpan } from './calendar/require-month-order';

export { phaseByWeights } from './phasing/phase-by-weights';
export { phaseEvenly } from './phasing/phase-evenly';
export { PHASING_METHODS, type PhasingMethod } from './phasing/phasing-method';
export { rephase, type RephaseInput } from './phasing/rephase';

export { computeHoursCostMinor, type HoursCostInput } from './rates/compute-hours-cost-minor';
export type { DatedRate } from './rates/dated-rate';
export { priceMinutesByMonth, type PriceMinutesInput } from './rates/price-minutes-by-month';
export { rateAt } from './rates/rate-at';

export { isAllowed } from './permissions/is-allowed';
export { PERMISSIONS, ROLE_PERMISSIONS, type Permission } from './permissions/role-permissions';
export { ROLES, type Role } from './permissions/roles';

export {
  computeVariance,
  type Variance,
  type VarianceInput,
  type VarianceKind,
} from './variance/compute-variance';
export { toEffect, type Effect } from './variance/effect';

export { computeExternalTotalMinor, type ExternalTotalInput } from './planning/compute-external-total-minor';
export {
  planExternalLine,
  type ExternalLineInput,
  type PlannedExternalLine,
} from './planning/plan-external-line';
export {
  planInternalLine,
  type InternalLineInput,
  type PlannedInternalLine,
} from './planning/plan-internal-line';

export {
  forecastActualPlusRemainingPlan,
  type ForecastInput,
  type MonthlyForecast,
} from './forecast/actual-plus-remaining-plan';
export { forecastPhasingAdjusted } from './forecast/phasing-adjusted';
export { forecastRunRate } from './forecast/run-rate';

export { aggregateKpi } from './kpis/aggregate-kpi';
export { computeChange, type Change, type ChangeInput } from './kpis/compute-change';
export { judgeKpi, type KpiJudgementInput } from './kpis/judge-kpi';
export {
  IMPACT_STAGES,
  KPI_AGGREGATIONS,
  KPI_DIRECTIONS,
  KPI_UNITS,
  type ImpactStage,
  type KpiAggregation,
  type KpiDirection,
  type KpiUnit,
} from './kpis/kpi-types';

export { attributeShare, type AttributeShareInput } from './impact/attribute-share';
export { resolveBaseline, type Baseline } from './impact/baseline';
export { checkShares, claimedBp, unattributedBp, type ShareClaim } from './impact/check-shares';
export { combineImpacts, type CombinedImpact } from './impact/combine-impacts';
export { computeLinkImpact } from './impact/compute-link-impact';
export { computePaybackMonth } from './impact/compute-payback-month';
export { computeRoiBand, type RoiBand, type RoiBandInput } from './impact/compute-roi-band';
export type { ImpactRow, ImpactState, ImpactTotals, LinkImpact, LinkImpactInput } from './impact/link-impact';
export { computeBreakEvenShare, computeRoas, computeRoi, computeRomi } from './impact/ratios';
export { takeMargin } from './impact/take-margin';
export type { CombinedRow } from './impact/to-combined-rows';

export { computeMaterialityMinor } from './overview/compute-materiality-minor';
export { rankCostExceptions, type ExceptionInput } from './overview/rank-cost-exceptions';

export { requireWholeWeights } from './strategy/require-whole-weights';

export { buildClosure, type ClosureRow } from './trees/build-closure';
export { sortAsTree } from './trees/sort-as-tree';
export type { TreeNode } from './trees/tree-node';

export { createOccurrenceCounter } from './postings/create-occurrence-counter';
export { postingIdentityText, type PostingIdentityFields } from './postings/posting-identity-text';

export { addPeriods } from './reports/add-periods';
export { computePlanActual, type PlanActual, type PlanActualInput } from './reports/compute-plan-actual';
export { countMonthsOff } from './reports/count-months-off';
export { findPeakPeriod } from './reports/find-peak-period';

export { evaluateFormula, type FormulaInput } from './formulas/evaluate-formula';
export { isFormula } from './formulas/is-formula';
export { keepFormulas, type CellFormulas } from './formulas/keep-formulas';
export type { DecimalMark } from './formulas/read-number';

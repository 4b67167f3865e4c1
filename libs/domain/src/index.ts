export { DomainError } from './errors/domain-error';

export { addMinor } from './money/add-minor';
export { allocateMinor } from './money/allocate-minor';
export { currencyExponent } from './money/currency-exponent';
export { divideRounded } from './money/divide-rounded';
export { multiplyToMinor, type PriceTimesQuantity } from './money/multiply-to-minor';
export { parseDecimal } from './money/parse-decimal';
export { MAX_AMOUNT_MINOR, MAX_E4, MAX_MINUTES, requireInRange } from './money/require-in-range';
export { requireMinor } from './money/require-minor';
export { roundMinor } from './money/round-minor';
export { subtractMinor } from './money/subtract-minor';
export { sumMinor } from './money/sum-minor';
export { takeBp } from './money/take-bp';
export { toDecimalText } from './money/to-decimal-text';

export { addDays } from './calendar/add-days';
export { addMonths } from './calendar/add-months';
export { addMonthsToDate } from './calendar/add-months-to-date';
export { compareMonths } from './calendar/compare-months';
export { isDate, monthOf } from './calendar/date';
export { fiscalMonths, fiscalPeriodOf, fiscalYearOf, monthOfFiscalPeriod } from './calendar/fiscal-year';
export { isMonth, type Month } from './calendar/month';
export { monthRange } from './calendar/month-range';
export { monthsBetween } from './calendar/months-between';
export { requireMonthOrder, requireMonthSpan } from './calendar/require-month-order';

export { isLocked } from './phasing/locked-months';
export { phaseByWeights } from './phasing/phase-by-weights';
export { phaseEvenly } from './phasing/phase-evenly';
export { PHASING_METHODS, type PhasingMethod } from './phasing/phasing-method';
export {
  RECURRING_INTERVALS,
  SEASON_SOURCES,
  type PhasingTerms,
  type RecurringInterval,
  type RecurringTerms,
  type SeasonSource,
} from './phasing/phasing-terms';
export { findNoticeMonth } from './phasing/recurring';
export { rephase, type RephaseInput } from './phasing/rephase';
export { requireTerms } from './phasing/require-terms';

export { computeUtilisation, type Utilisation } from './capacity/compute-utilisation';
export { capacityAt, type DatedCapacity } from './capacity/dated-capacity';
export { computeCapacityMinutes } from './capacity/plan-fte-minutes';

export { convertMinor, crossRateE9, type ConversionInput } from './currencies/convert-minor';
export { computeSurchargeMonths, type DatedSurcharge } from './surcharges/compute-surcharge-months';

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
export { bridgeByCause, bridgeByTiming, type Bridge, type BridgePart } from './variance/bridge-variance';
export { toEffect, type Effect } from './variance/effect';
export { rankDrivers, type Driver } from './variance/rank-drivers';
export {
  splitByCause,
  VARIANCE_CAUSES,
  type CauseInput,
  type CostSide,
  type VarianceCause,
} from './variance/split-by-cause';
export {
  splitByTiming,
  VARIANCE_TIMINGS,
  type TimingInput,
  type VarianceTiming,
} from './variance/split-by-timing';

export { computeExternalTotalMinor, type ExternalTotalInput } from './planning/compute-external-total-minor';
export { convertLine } from './planning/convert-line';
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
export { backtestForecasts, type BacktestCase } from './forecast/backtest-forecasts';
export { chooseForecastMethod, type MethodChoice } from './forecast/choose-forecast-method';
export { type ForecastBand, type ForecastBands } from './forecast/compute-forecast-band';
export { forecastByMethod, type YearInput } from './forecast/forecast-by-method';
export {
  FORECAST_METHODS,
  FORECAST_REASONS,
  type ForecastMethod,
  type ForecastReason,
  type MethodForecast,
  type PastYear,
} from './forecast/forecast-method';
export { forecastYearEnd, type YearEndForecast, type YearEndInput } from './forecast/forecast-year-end';
export { forecastPhasingAdjusted } from './forecast/phasing-adjusted';
export { forecastPlanRealisation } from './forecast/plan-realisation';
export { forecastRunRate } from './forecast/run-rate';
export { type MethodError, summariseBacktest } from './forecast/summarise-backtest';

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

// What a browser needs of driver analysis; the analysis itself is in '@etat/domain/drivers', with its linear algebra.
export { computeAdstock } from './drivers/compute-adstock';
export { computeResponse, type ResponseCurve } from './drivers/compute-response';
export { saturate, type Saturation } from './drivers/saturate';
export { transformSpend, type SpendTransform } from './drivers/transform-spend';

export { computeMaterialityMinor } from './overview/compute-materiality-minor';
export { rankCostExceptions, type ExceptionInput } from './overview/rank-cost-exceptions';

export { requireWholeWeights } from './strategy/require-whole-weights';

export { firstOpenMonth } from './periods/first-open-month';

export type { AssignablePosting, AssignmentRule } from './assignment/assignment-rule';
export { matchRule } from './assignment/match-rule';
export { requireConditions } from './assignment/require-conditions';

export { reclassify, type ReclassifiedPart } from './splits/reclassify';
export { splitAmount, type SplitRule } from './splits/split-amount';
export { splitHours, type HoursSplitInput } from './splits/split-hours';
export { splitLine, type LineSplitInput } from './splits/split-line';
export { splitPosting } from './splits/split-posting';

export {
  computeAccrualReleaseMinor,
  type AccrualReleaseInput,
} from './accruals/compute-accrual-release-minor';
export { remainingAccrualMinor } from './accruals/remaining-accrual-minor';
export { spreadAccrualRelease } from './accruals/spread-accrual-release';

export { cutMonths, type CutInput } from './planning/cut-months';
export { isPlanIncrease, type PlanIncreaseInput } from './planning/is-plan-increase';
export { releaseReserve, type ReserveReleaseInput } from './planning/release-reserve';
export { compareTarget, type TargetComparison } from './rounds/compare-target';
export { submissionState, type SubmissionInput, type SubmissionState } from './rounds/submission-state';

export { accumulateRequest, type RequestPart, type RequestStep } from './control/accumulate-request';
export {
  checkBudget,
  CONTROL_ACTIONS,
  type BudgetCheck,
  type BudgetCheckInput,
  type ControlAction,
  type ControlOutcome,
} from './control/check-budget';
export { CONTROL_BASES, sumControlPeriod, type ControlBasis } from './control/sum-control-period';

export { ancestorsOf } from './trees/ancestors-of';
export { buildClosure, type ClosureRow } from './trees/build-closure';
export { sortAsTree } from './trees/sort-as-tree';
export { sumSubtrees } from './trees/sum-subtrees';
export type { TreeNode } from './trees/tree-node';

export { createOccurrenceCounter } from './postings/create-occurrence-counter';
export { postingIdentityText, type PostingIdentityFields } from './postings/posting-identity-text';

export { addPeriods } from './reports/add-periods';
export { computePlanActual, type PlanActual, type PlanActualInput } from './reports/compute-plan-actual';
export { computeShare } from './reports/compute-share';
export { countMonthsOff } from './reports/count-months-off';
export { cumulatePeriods } from './reports/cumulate-periods';
export { findPeakPeriod } from './reports/find-peak-period';

export { computeAvailableMinor, type AvailableInput } from './commitments/compute-available-minor';
export { computeBudgetUse, type BudgetUse, type BudgetUseInput } from './commitments/compute-budget-use';
export {
  computeOpenCommitmentMinor,
  type OrderLineAmounts,
} from './commitments/compute-open-commitment-minor';
export { computeLineAccrualMinor, type ReceivedLine } from './commitments/compute-line-accrual-minor';
export { computeUnaccruedMinor } from './commitments/compute-unaccrued-minor';
export { computeOrderLine, type OrderLineFigures } from './commitments/compute-order-line';

export { computeNoticeDate } from './contracts/compute-notice-date';
export { BILLING_INTERVALS, type BillingInterval, type ContractTerms } from './contracts/contract-terms';
export { isReminderDue } from './contracts/is-reminder-due';
export {
  listContractEvents,
  type ContractEvent,
  type ContractEventKind,
} from './contracts/list-contract-events';
export { listOccurrences, type BillingPeriod, type Occurrence } from './contracts/list-occurrences';
export { listRenewals, type Renewal } from './contracts/list-renewals';
export { phaseContract } from './contracts/phase-contract';
export { requireContract } from './contracts/require-contract';
export {
  requireVersionStep,
  VERSION_KINDS,
  VERSION_STATUSES,
  type VersionKind,
  type VersionStatus,
} from './workflow/version-status';
export {
  isEditableLine,
  LINE_STATUSES,
  requireEditableLine,
  requireLineStep,
  type LineStatus,
} from './workflow/line-status';
export { requireFourEyes } from './workflow/require-four-eyes';
export { isAboveLimit, thresholdAt, type ApprovalThreshold } from './workflow/threshold-at';

export { compareLines, type ComparableLine, type LineComparison } from './versions/compare-lines';
export { composeForecast, type DimensionFigures } from './versions/compose-forecast';
export { holdClosedMonths } from './versions/hold-closed-months';
export { rephaseOpenMonths } from './versions/rephase-open-months';
export { requireClosedMonths } from './versions/require-closed-months';
export { scaleMonths } from './versions/scale-months';

export { applyChange, restoreOriginal } from './changes/apply-change';
export { computeChangeVolume } from './changes/compute-change-volume';
export { computeCarryForward } from './changes/compute-carry-forward';
export {
  computeCurrentBudget,
  computeOriginalBudget,
  type BudgetParts,
} from './changes/compute-current-budget';
export { computeDrift, isFreeChange, type MadeChange } from './changes/is-free-change';
export { planTransfer, requireHoursPriced, type TransferSide } from './changes/plan-transfer';
export { requireZeroSum } from './changes/require-zero-sum';
export { evaluateFormula, type FormulaInput } from './formulas/evaluate-formula';
export { isFormula } from './formulas/is-formula';
export { keepFormulas, type CellFormulas } from './formulas/keep-formulas';
export type { DecimalMark } from './formulas/read-number';

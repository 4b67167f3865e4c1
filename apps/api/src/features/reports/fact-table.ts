import { addPeriods, computeBudgetUse, computePlanActual } from '@etat/domain';
import type { PlanActualRow } from '@etat/contracts';
import { ACTUAL, COMMITMENT } from '../../platform/facts/fact-rollup.entity';
import type { FactSum } from '../../platform/facts/fact-reader';
import type { ReportScope } from './report-scope';

/** Plan, actual, previous year and open commitments of one row, twelve periods each. */
export interface Series {
  planMinor: number[];
  actualMinor: number[];
  previousYearMinor: number[];
  openCommitmentMinor: number[];
  planMinutes: number[];
  actualMinutes: number[];
}

type Measure = 'plan' | 'actual' | 'previous-year' | 'commitment';

const measureOf = (sum: FactSum, report: ReportScope): Measure | null => {
  if (sum.scenario === COMMITMENT) return sum.fiscalYear === report.fiscalYear ? 'commitment' : null;
  if (sum.scenario !== ACTUAL)
    return sum.scenario === report.version?.id && sum.fiscalYear === report.fiscalYear ? 'plan' : null;
  return sum.fiscalYear === report.fiscalYear ? 'actual' : 'previous-year';
};

/** Adds the sums of one row up. */
export function toSeries(sums: readonly FactSum[], report: ReportScope): Series {
  const pick = (measure: Measure) => sums.filter((sum) => measureOf(sum, report) === measure);
  return {
    planMinor: addPeriods(pick('plan').map((sum) => sum.amountsMinor)),
    actualMinor: addPeriods(pick('actual').map((sum) => sum.amountsMinor)),
    previousYearMinor: addPeriods(pick('previous-year').map((sum) => sum.amountsMinor)),
    openCommitmentMinor: addPeriods(pick('commitment').map((sum) => sum.amountsMinor)),
    planMinutes: addPeriods(pick('plan').map((sum) => sum.minutes)),
    actualMinutes: addPeriods(pick('actual').map((sum) => sum.minutes)),
  };
}

/** The contract's figures of a row. */
export function toFigures(
  { openCommitmentMinor, ...series }: Series,
  report: ReportScope,
): PlanActualRow['figures'] {
  const figures = computePlanActual({ ...series, closedPeriods: report.closedPeriods });
  const { forecastMinor } = figures;
  return {
    ...series,
    ...figures,
    ...computeBudgetUse({ ...series, openCommitmentMinor, forecastMinor }),
  };
}

/** What a report of one year reads: actuals of this and the year before, open commitments, and the chosen plan. */
export const toFactScope = (report: ReportScope) => ({
  scenarios: [ACTUAL, COMMITMENT, ...(report.version ? [report.version.id] : [])],
  fiscalYears: [report.fiscalYear - 1, report.fiscalYear],
});

/** Groups sums by a key. */
export function groupSums(sums: readonly FactSum[], keyOf: (sum: FactSum) => string): Map<string, FactSum[]> {
  const groups = new Map<string, FactSum[]>();
  for (const sum of sums) {
    const key = keyOf(sum);
    const group = groups.get(key);
    if (group) group.push(sum);
    else groups.set(key, [sum]);
  }
  return groups;
}

import { addPeriods, computePlanActual } from '@etat/domain';
import type { PlanActualRow } from '@etat/contracts';
import { ACTUAL } from '../../platform/facts/fact-rollup.entity';
import type { FactSum } from '../../platform/facts/fact-reader';
import type { ReportScope } from './report-scope';

/** Plan, actual and previous year of one row, twelve periods each. */
export interface Series {
  planMinor: number[];
  actualMinor: number[];
  previousYearMinor: number[];
  planMinutes: number[];
  actualMinutes: number[];
}

type Measure = 'plan' | 'actual' | 'previous-year';

const measureOf = (sum: FactSum, report: ReportScope): Measure | null => {
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
    planMinutes: addPeriods(pick('plan').map((sum) => sum.minutes)),
    actualMinutes: addPeriods(pick('actual').map((sum) => sum.minutes)),
  };
}

/** The contract's figures of a row. */
export const toFigures = (series: Series, report: ReportScope): PlanActualRow['figures'] => ({
  ...series,
  ...computePlanActual({ ...series, closedPeriods: report.closedPeriods }),
});

/** What a report of one year reads: actuals of this and the year before, and the chosen plan. */
export const toFactScope = (report: ReportScope) => ({
  scenarios: [ACTUAL, ...(report.version ? [report.version.id] : [])],
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

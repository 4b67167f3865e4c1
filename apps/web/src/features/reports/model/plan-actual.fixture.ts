import { PlanActualReportSchema, type PlanActualReport, type PlanActualRow } from '@etat/contracts';
import {
  computeBudgetUse,
  computeVariance,
  forecastActualPlusRemainingPlan,
  fiscalMonths,
  sumMinor,
} from '@etat/domain';

const CLOSED = 10;

export function toFigures(planMonthMinor: number, actualMonthMinor: number): PlanActualRow['figures'] {
  const planMinor = Array.from({ length: 12 }, () => planMonthMinor);
  const actualMinor = planMinor.map((_, index) => (index < CLOSED ? actualMonthMinor : 0));
  const previousYearMinor = planMinor.map((amount) => amount - 1_00);
  const forecastMinor = forecastActualPlusRemainingPlan({
    planMinor,
    actualMinor,
    closedPeriods: CLOSED,
  }).yearEndMinor;
  // What is ordered for the last month: half of its plan.
  const openCommitmentMinor = planMinor.map((amount, index) => (index === 11 ? amount / 2 : 0));
  const toDate = (values: number[]) => sumMinor(values.slice(0, CLOSED));
  return {
    planMinor,
    actualMinor,
    previousYearMinor,
    planMinutes: planMinor.map(() => 0),
    actualMinutes: planMinor.map(() => 0),
    planYearMinor: sumMinor(planMinor),
    planToDateMinor: toDate(planMinor),
    actualToDateMinor: toDate(actualMinor),
    previousYearToDateMinor: toDate(previousYearMinor),
    ...computeVariance({ kind: 'cost', planMinor: toDate(planMinor), actualMinor: toDate(actualMinor) }),
    forecastMinor,
    ...computeBudgetUse({ planMinor, actualMinor, openCommitmentMinor, forecastMinor }),
  };
}

const BRANCHES = new Map<string | null, PlanActualRow['figures']>([
  ['root', toFigures(400_00, 430_00)],
  ['a', toFigures(300_00, 340_00)],
]);

function toRow(id: string | null, parentId: string | null, depth: number, isLeaf: boolean): PlanActualRow {
  const figures = BRANCHES.get(id);
  return {
    id,
    parentId,
    code: id ?? '',
    name: id === null ? '' : `Cost centre ${id}`,
    depth,
    isLeaf,
    figures: figures ?? toFigures(100_00, 90_00),
  };
}

/** root > a > (a1, a2), b; then what has no cost centre. */
export const planActual: PlanActualReport = PlanActualReportSchema.parse({
  fiscalYear: 2026,
  months: fiscalMonths(2026, 1),
  closedPeriods: CLOSED,
  through: '2026-10',
  dimension: 'cost-centre',
  version: null,
  currency: 'EUR',
  lastPostedAt: null,
  rows: [
    toRow('root', null, 0, false),
    toRow('a', 'root', 1, false),
    toRow('a1', 'a', 2, true),
    toRow('a2', 'a', 2, true),
    toRow('b', 'root', 1, true),
    toRow(null, null, 0, true),
  ],
  total: toFigures(400_00, 430_00),
});

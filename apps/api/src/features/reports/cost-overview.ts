import type { Overview } from '@etat/contracts';
import {
  addMonths,
  computeBudgetUse,
  computePlanActual,
  computeVariance,
  findPeakPeriod,
  forecastActualPlusRemainingPlan,
  rankCostExceptions,
  subtractMinor,
  sumMinor,
} from '@etat/domain';
import type { FactSum } from '../../platform/facts/fact-reader';
import { NONE } from '../../platform/facts/fact-rollup.entity';
import { groupSums, type Series, toSeries } from './fact-table';
import type { ReportScope } from './report-scope';

export interface CategoryName {
  name: string;
  kind: 'internal' | 'external';
}

export interface OverviewNames {
  categories: ReadonlyMap<string, CategoryName>;
  initiatives: ReadonlyMap<string, string>;
}

type CostSummary = Overview['toDate'];

const TOP_VARIANCES = 8;

/** To-date figures of one part of the cost. */
export function toSummary(series: Series, report: ReportScope): CostSummary {
  const figures = computePlanActual({ ...series, closedPeriods: report.closedPeriods });
  return {
    actualMinor: figures.actualToDateMinor,
    planMinor: figures.planToDateMinor,
    previousYearMinor: figures.previousYearToDateMinor,
    deltaMinor: figures.deltaMinor,
    ratio: figures.ratio,
    effect: figures.effect,
  };
}

export function toByMonth(series: Series, report: ReportScope): Overview['byMonth'] {
  const { monthsMinor, fromActual } = forecastActualPlusRemainingPlan({
    ...series,
    closedPeriods: report.closedPeriods,
  });
  return {
    actualMinor: series.actualMinor,
    planMinor: series.planMinor,
    previousYearMinor: series.previousYearMinor,
    forecastMinor: monthsMinor,
    isActual: fromActual,
  };
}

export function toYear(series: Series, report: ReportScope): Overview['year'] {
  const { forecastMinor, planYearMinor, actualToDateMinor } = computePlanActual({
    ...series,
    closedPeriods: report.closedPeriods,
  });
  return {
    planMinor: planYearMinor,
    previousYearMinor: sumMinor(series.previousYearMinor),
    forecastMinor,
    ...computeVariance({ kind: 'cost', planMinor: planYearMinor, actualMinor: forecastMinor }),
    availableMinor: subtractMinor(planYearMinor, actualToDateMinor),
    ...computeBudgetUse({ ...series, forecastMinor }),
  };
}

/** Internal and external, each followed by its categories, largest actual or plan first. */
export function toStructure(
  sums: readonly FactSum[],
  names: OverviewNames,
  report: ReportScope,
): Overview['structure'] {
  const byCategory = groupSums(sums, (sum) => sum.categoryId ?? NONE);
  return (['internal', 'external'] as const).flatMap((kind) => {
    const own = [...byCategory].filter(([id]) => names.categories.get(id)?.kind === kind);
    if (own.length === 0) return [];
    const rows = own
      .map(([categoryId, group]) => ({
        kind,
        categoryId,
        name: names.categories.get(categoryId)?.name ?? '',
        isGroup: false,
        ...toSummary(toSeries(group, report), report),
      }))
      .filter((row) => row.actualMinor !== 0 || row.planMinor !== 0)
      .sort((a, b) => Math.max(b.actualMinor, b.planMinor) - Math.max(a.actualMinor, a.planMinor));
    return [
      {
        kind,
        categoryId: null,
        name: '',
        isGroup: true,
        ...toSummary(
          toSeries(
            own.flatMap(([, group]) => group),
            report,
          ),
          report,
        ),
      },
      ...rows,
    ];
  });
}

/** The largest variances by initiative and category, unfavourable first, each with the month that drove it. */
export function toTopVariances(
  sums: readonly FactSum[],
  names: OverviewNames,
  report: ReportScope,
): Overview['topVariances'] {
  const groups = groupSums(sums, (sum) => `${sum.initiativeId ?? NONE} ${sum.categoryId ?? NONE}`);
  const rows = [...groups].map(([key, group]) => {
    const [initiativeId = NONE, categoryId = NONE] = key.split(' ');
    const series = toSeries(group, report);
    const summary = toSummary(series, report);
    return {
      key,
      kind: 'cost' as const,
      planMinor: summary.planMinor,
      actualMinor: summary.actualMinor,
      summary,
      series,
      initiativeId,
      categoryId,
    };
  });
  return rankCostExceptions(rows, TOP_VARIANCES).map(({ summary, series, initiativeId, categoryId }) => {
    const peak = findPeakPeriod({ ...series, closedPeriods: report.closedPeriods });
    const category = names.categories.get(categoryId);
    return {
      initiativeId: initiativeId === NONE ? null : initiativeId,
      initiative: names.initiatives.get(initiativeId) ?? null,
      categoryId,
      category: category?.name ?? '',
      kind: category?.kind ?? 'external',
      ...summary,
      peakMonth: peak.period === null ? null : addMonths(report.months[0] ?? '', peak.period - 1),
      peakDeltaMinor: peak.deltaMinor,
    };
  });
}

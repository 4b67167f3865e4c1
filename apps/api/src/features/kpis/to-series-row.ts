import type { KpiSeries } from '@etat/contracts';
import { addMonths, computeChange, judgeKpi, type Month } from '@etat/domain';
import type { KpiEntity, KpiTargetEntity, KpiValueEntity } from './kpi.entity';

export type KpiSeriesRow = KpiSeries['rows'][number];

/** The figures of one KPI by month. */
export interface KpiFigures {
  values: ReadonlyMap<Month, Pick<KpiValueEntity, 'valueE4' | 'note' | 'updatedAt'>>;
  targets: ReadonlyMap<Month, number>;
}

/** Sorts rows of many KPIs under their KPI and month. */
export function toFigures(
  values: readonly KpiValueEntity[],
  targets: readonly KpiTargetEntity[],
): (kpiId: string) => KpiFigures {
  const byKpi = new Map<string, { values: Map<Month, KpiValueEntity>; targets: Map<Month, number> }>();
  const of = (kpiId: string) => {
    const found = byKpi.get(kpiId) ?? { values: new Map(), targets: new Map() };
    byKpi.set(kpiId, found);
    return found;
  };
  for (const row of values) of(row.kpiId).values.set(row.month, row);
  for (const row of targets) of(row.kpiId).targets.set(row.month, row.targetE4);
  return of;
}

/** One month of a series with what it means; a month without a value has null, and so have its changes. */
export function toSeriesRow(kpi: KpiEntity, month: Month, figures: KpiFigures): KpiSeriesRow {
  const value = figures.values.get(month);
  const current = value?.valueE4 ?? null;
  const targetE4 = figures.targets.get(month) ?? null;
  const changeSince = (months: number) => {
    const base = figures.values.get(addMonths(month, -months))?.valueE4 ?? null;
    const { delta, ratio } = computeChange({ current, base });
    return { deltaE4: delta, ratio };
  };
  return {
    month,
    valueE4: current,
    targetE4,
    note: value?.note ?? '',
    previousMonth: changeSince(1),
    previousYear: changeSince(12),
    judgement: judgeKpi({
      value: current,
      target: targetE4,
      direction: kpi.direction,
      bandLow: kpi.bandLowE4,
      bandHigh: kpi.bandHighE4,
    }),
    updatedAt: value?.updatedAt ?? null,
  };
}

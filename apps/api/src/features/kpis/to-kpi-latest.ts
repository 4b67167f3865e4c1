import type { Kpi, KpiTile } from '@etat/contracts';
import { addMonths, type Month, monthRange } from '@etat/domain';
import type { KpiEntity } from './kpi.entity';
import { type KpiFigures, toSeriesRow } from './to-series-row';

/** The last value of a KPI with the months it is compared with. */
export interface LatestFigures {
  month: Month;
  valueE4: number;
  figures: KpiFigures;
}

/** What a list shows of a KPI: its last value, and what it means. */
export function toKpiLatest(kpi: KpiEntity, { month, valueE4, figures }: LatestFigures): Kpi['latest'] {
  const { targetE4, previousMonth, previousYear, judgement } = toSeriesRow(kpi, month, figures);
  return { month, valueE4, targetE4, previousMonth, previousYear, judgement };
}

/** What the leadership's page shows of a KPI: up to 13 months, so that the same month of last year is on it. */
export function toKpiTile(kpi: KpiEntity, latest: LatestFigures): KpiTile {
  const { month, valueE4, figures } = latest;
  const { targetE4, previousMonth, previousYear, judgement } = toSeriesRow(kpi, month, figures);
  const months = monthRange(addMonths(month, -12), month);
  const first = months.findIndex((each) => figures.values.has(each));
  const { id, name, unit, stage, direction, bandLowE4, bandHighE4 } = kpi;
  return {
    kpiId: id,
    name,
    unit,
    stage,
    direction,
    month,
    valueE4,
    targetE4,
    bandLowE4,
    bandHighE4,
    previousMonth,
    previousYear,
    judgement,
    series: months
      .slice(first)
      .map((each) => ({ month: each, valueE4: figures.values.get(each)?.valueE4 ?? null })),
  };
}

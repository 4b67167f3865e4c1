import type { Overview } from '@etat/contracts';
import { useMemo } from 'react';
import { MonthColumnsChart, RoiRangeChart, StructureBarsChart } from '../../../charts';
import { toRoiMessage, toRoiRanges } from '../../impact';
import type { ReportWords } from '../model/report-words';
import { toAmountScale } from '../model/to-amount-scale';
import { toKpiLines, toKpisMessage } from '../model/to-kpi-lines';
import { toMonthColumns, toMonthsMessage } from '../model/to-month-columns';
import { toRange } from '../model/to-period';
import { toShown, type Shown } from '../model/to-shown';
import { toStructureMessage, toStructureRows } from '../model/to-structure';
import { KpiList } from './kpi-list';

/** As many as stand on one screen and one sheet; the others are one click away. */
const ROI_LIMIT = 7;
const KPI_LIMIT = 7;

interface ChartProps {
  overview: Overview;
  /** Whose figures these are; the first line of every title. */
  who: string;
  words: ReportWords;
}

/** Says so when not everything is shown. */
function toWhen(when: string, { items, count }: Shown<unknown>, { t }: ReportWords): string {
  return items.length === count ? when : t('reports.shownOf', { when, shown: items.length, count });
}

export function MonthsChart({ overview, who, words }: ChartProps) {
  const { t } = words;
  const { months, scale } = useMemo(() => {
    const columns = toMonthColumns(overview, words);
    const valuesMinor = columns.flatMap(({ value, plan, previousYear }) => [
      value ?? 0,
      plan ?? 0,
      previousYear ?? 0,
    ]);
    const variancesMinor = columns.map(({ variance }) => variance?.value ?? 0);
    const amounts = toAmountScale({ valuesMinor, variancesMinor }, words);
    const shown = columns.map((column) => ({ ...column, variance: amounts.toShown(column.variance) }));
    return { months: shown, scale: amounts };
  }, [overview, words]);
  return (
    <MonthColumnsChart
      title={{
        who,
        what: t('reports.fullCost'),
        unit: scale.unit,
        when: t('reports.monthsWhen', { year: String(overview.fiscalYear) }),
      }}
      message={toMonthsMessage(overview, words)}
      emptyText={t('reports.emptyMonths')}
      labels={{ entry: t('reports.kpiMonth') }}
      months={months}
      formatValue={scale.formatValue}
      formatVariance={scale.formatVariance}
    />
  );
}

export function StructureChart({ overview, who, words }: ChartProps) {
  const { t } = words;
  const { rows, scale } = useMemo(() => {
    const structure = toStructureRows(overview, words);
    const valuesMinor = structure.flatMap(({ value, plan }) => [value ?? 0, plan ?? 0]);
    const variancesMinor = structure.map(({ variance }) => variance?.value ?? 0);
    const amounts = toAmountScale({ valuesMinor, variancesMinor }, words);
    const shown = structure.map((row) => ({ ...row, variance: amounts.toShown(row.variance) }));
    return { rows: shown, scale: amounts };
  }, [overview, words]);
  return (
    <StructureBarsChart
      title={{
        who,
        what: t('reports.fullCostVariance'),
        unit: scale.unit,
        when: toRange(overview, words) ?? undefined,
      }}
      message={toStructureMessage(overview, words)}
      emptyText={t('reports.emptyStructure')}
      labels={{ entry: t('reports.category') }}
      rows={rows}
      formatValue={scale.formatValue}
      formatVariance={scale.formatVariance}
    />
  );
}

export function RoiChart({ overview, words }: Omit<ChartProps, 'who'>) {
  const { t } = words;
  const { ranges, count } = useMemo(() => {
    const linked = overview.impact.filter(({ linkCount }) => linkCount > 0);
    const shown = toShown(linked, ROI_LIMIT, ({ costMinor }) => costMinor);
    return { ranges: toRoiRanges(shown.items, words.impact), count: shown.count };
  }, [overview, words]);
  const { impactFrom, impactTo } = overview;
  const when =
    impactFrom && impactTo ? t('reports.roiWhen', { range: words.monthRange(impactFrom, impactTo) }) : '';
  return (
    <RoiRangeChart
      title={{
        who: t('impact.chartWho'),
        what: t('impact.roi'),
        unit: `, ${t('impact.roiUnit')}`,
        when: toWhen(when, { items: ranges, count }, words),
      }}
      message={toRoiMessage(overview.impact, words.impact)}
      emptyText={t('reports.emptyImpact')}
      labels={{ entry: t('reports.initiative'), open: t('impact.notYet') }}
      ranges={ranges}
      formatValue={words.impact.ratio}
    />
  );
}

export function KpisChart({ overview, words }: Omit<ChartProps, 'who'>) {
  const { lines, count } = useMemo(() => {
    const shown = toShown(overview.kpis, KPI_LIMIT, ({ judgement }) =>
      judgement === 'unfavourable' ? 1 : 0,
    );
    return { lines: toKpiLines({ ...overview, kpis: shown.items }, words), count: shown.count };
  }, [overview, words]);
  const months = overview.kpis.map(({ month }) => month).sort();
  const last = months.at(-1);
  return (
    <KpiList
      lines={lines}
      when={toWhen(last === undefined ? '' : words.month(last), { items: lines, count }, words)}
      message={toKpisMessage(overview, words)}
      words={words}
    />
  );
}

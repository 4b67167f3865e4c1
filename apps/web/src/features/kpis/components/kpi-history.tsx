import type { Kpi } from '@etat/contracts';
import { KpiHistoryChart } from '../../../charts';
import { useI18n } from '../../../platform/i18n';
import { toHistoryPoints } from '../model/to-history-points';
import type { SeriesRow } from '../model/value-cells';
import { useKpiWords } from './use-kpi-words';

/** The course of a KPI against its target and the year before. */
export function KpiHistory({ kpi, rows }: { kpi: Kpi; rows: SeriesRow[] }) {
  const { t, formatMonth, currency, formatKpi } = useI18n();
  const words = useKpiWords();
  const delivered = rows.filter(({ valueE4 }) => valueE4 !== null);
  const latest = delivered.at(-1);
  const [from, to] = [formatMonth(rows[0]?.month ?? null), formatMonth(rows.at(-1)?.month ?? null)];
  const message = latest
    ? t('kpis.chart.message.latest', {
        name: kpi.name,
        value: words.value(latest.valueE4, kpi.unit),
        month: formatMonth(latest.month),
        judgement: t(`kpis.judgement.${latest.judgement ?? 'none'}`),
      })
    : t('kpis.chart.message', { name: kpi.name, count: 0, from, to });
  return (
    <KpiHistoryChart
      title={{
        who: kpi.name,
        what: t('kpis.chart.title'),
        unit: t(`kpis.unit.${kpi.unit}`, { currency }),
        when: `${from} – ${to}`,
      }}
      message={message}
      emptyText={t('kpis.chart.empty')}
      points={toHistoryPoints(rows, kpi, (month) => formatMonth(month))}
      formatValue={(value) => formatKpi(Math.round(value * 10_000), kpi.unit)}
      latestEffect={latest?.judgement ?? 'neutral'}
    />
  );
}

import { useMemo } from 'react';
import { toKpiHistory, toKpiHistoryTable, type KpiHistoryInput } from '../model/kpi-history';
import { ChartFrame, type ChartFrameProps } from './chart-frame';
import { useChartLabels } from './chart-theme';

export type KpiHistoryChartProps = ChartFrameProps & Omit<KpiHistoryInput, 'labels'>;

/** One KPI over time against its target. */
export function KpiHistoryChart({
  points,
  formatValue,
  latestEffect,
  commonScale,
  ...frame
}: KpiHistoryChartProps) {
  const labels = useChartLabels(frame.labels);
  const input = useMemo(
    () => ({ points, formatValue, labels, latestEffect, commonScale }),
    [points, formatValue, labels, latestEffect, commonScale],
  );
  const hasValues = points.some(({ value }) => value !== null);
  const drawing = useMemo(() => (hasValues ? toKpiHistory(input) : null), [hasValues, input]);
  const table = useMemo(() => toKpiHistoryTable(input), [input]);
  return <ChartFrame {...frame} drawing={drawing} table={table} />;
}

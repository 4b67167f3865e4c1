import { useMemo } from 'react';
import {
  hasFigures,
  toMonthColumns,
  toMonthColumnsTable,
  type MonthColumnsInput,
} from '../model/month-columns';
import { ChartFrame, type ChartFrameProps } from './chart-frame';
import { useChartLabels } from './chart-theme';

export type MonthColumnsChartProps = ChartFrameProps & Omit<MonthColumnsInput, 'labels'>;

/** Months of a year: actual and forecast against plan, variances above. */
export function MonthColumnsChart({
  months,
  formatValue,
  formatVariance,
  reference,
  commonScale,
  ...frame
}: MonthColumnsChartProps) {
  const labels = useChartLabels(frame.labels);
  const input = useMemo(
    () => ({ months, formatValue, formatVariance, labels, reference, commonScale }),
    [months, formatValue, formatVariance, labels, reference, commonScale],
  );
  const drawing = useMemo(() => (hasFigures(months) ? toMonthColumns(input) : null), [months, input]);
  const table = useMemo(() => toMonthColumnsTable(input), [input]);
  return <ChartFrame {...frame} drawing={drawing} table={table} />;
}

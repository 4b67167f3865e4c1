import { useMemo } from 'react';
import { toWaterfall, toWaterfallTable, type WaterfallInput } from '../model/waterfall';
import { ChartFrame, type ChartFrameProps } from './chart-frame';
import { useChartLabels } from './chart-theme';

export type WaterfallChartProps = ChartFrameProps & Omit<WaterfallInput, 'labels'>;

/** How plan became actual: one floating bar a cause. */
export function WaterfallChart({ steps, formatValue, formatVariance, ...frame }: WaterfallChartProps) {
  const labels = useChartLabels(frame.labels);
  const input = useMemo(
    () => ({ steps, formatValue, formatVariance, labels }),
    [steps, formatValue, formatVariance, labels],
  );
  const drawing = useMemo(() => (steps.length ? toWaterfall(input) : null), [steps, input]);
  const table = useMemo(() => toWaterfallTable(input), [input]);
  return <ChartFrame {...frame} drawing={drawing} table={table} />;
}

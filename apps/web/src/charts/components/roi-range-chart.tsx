import { useMemo } from 'react';
import { toRoiRange, toRoiRangeTable, type RoiRangeInput } from '../model/roi-range';
import { ChartFrame, type ChartFrameProps } from './chart-frame';
import { useChartLabels } from './chart-theme';

export type RoiRangeChartProps = ChartFrameProps & Omit<RoiRangeInput, 'labels'>;

/** Return of each initiative with its uncertainty. */
export function RoiRangeChart({ ranges, formatValue, commonScale, ...frame }: RoiRangeChartProps) {
  const labels = useChartLabels(frame.labels);
  const input = useMemo(
    () => ({ ranges, formatValue, labels, commonScale }),
    [ranges, formatValue, labels, commonScale],
  );
  const drawing = useMemo(() => (ranges.length ? toRoiRange(input) : null), [ranges, input]);
  const table = useMemo(() => toRoiRangeTable(input), [input]);
  return <ChartFrame {...frame} drawing={drawing} table={table} />;
}

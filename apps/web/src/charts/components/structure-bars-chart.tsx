import { useMemo } from 'react';
import { toStructureBars, toStructureBarsTable, type StructureBarsInput } from '../model/structure-bars';
import { ChartFrame, type ChartFrameProps } from './chart-frame';
import { useChartLabels } from './chart-theme';

export type StructureBarsChartProps = ChartFrameProps & Omit<StructureBarsInput, 'labels'>;

/** Parts of a whole from top to bottom, each with its variance. */
export function StructureBarsChart({
  rows,
  scenario,
  formatValue,
  formatVariance,
  reference,
  commonScale,
  ...frame
}: StructureBarsChartProps) {
  const labels = useChartLabels(frame.labels);
  const input = useMemo(
    () => ({ rows, scenario, formatValue, formatVariance, labels, reference, commonScale }),
    [rows, scenario, formatValue, formatVariance, labels, reference, commonScale],
  );
  const drawing = useMemo(() => (rows.length ? toStructureBars(input) : null), [rows, input]);
  const table = useMemo(() => toStructureBarsTable(input), [input]);
  return <ChartFrame {...frame} drawing={drawing} table={table} />;
}

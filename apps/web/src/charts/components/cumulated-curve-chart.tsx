import { useMemo } from 'react';
import { toCumulatedCurve, toCumulatedCurveTable, type CumulatedCurveInput } from '../model/cumulated-curve';
import { ChartFrame, type ChartFrameProps } from './chart-frame';
import { useChartLabels } from './chart-theme';

export type CumulatedCurveChartProps = ChartFrameProps & Omit<CumulatedCurveInput, 'labels'>;

/** How a year adds up: actual, then forecast with its bands, against plan. */
export function CumulatedCurveChart({ points, bands, formatValue, ...frame }: CumulatedCurveChartProps) {
  const labels = useChartLabels(frame.labels);
  const input = useMemo(() => ({ points, bands, formatValue, labels }), [points, bands, formatValue, labels]);
  const hasValues = points.some((point) =>
    [point.actual, point.forecast, point.plan].some((value) => value !== null),
  );
  const drawing = useMemo(() => (hasValues ? toCumulatedCurve(input) : null), [hasValues, input]);
  const table = useMemo(() => toCumulatedCurveTable(input), [input]);
  return <ChartFrame {...frame} drawing={drawing} table={table} />;
}

import type { Drawing, TableModel } from './drawing';
import type { ChartLabels } from './labels';
import { layoutRoiRange } from './roi-range.layout';
import type { RoiRange } from './roi-range-row';

export type { RoiRange };

export interface RoiRangeInput {
  ranges: RoiRange[];
  formatValue: (value: number) => string;
  labels: Pick<ChartLabels, 'low' | 'value' | 'high' | 'remark' | 'entry' | 'open'>;
  /** Least span of the axis, so that charts side by side share one. */
  commonScale?: { min: number; max: number };
}

const ROW = { preferred: 36, least: 28, narrow: 54 };
const AXIS = 18;

/** One line an initiative: the range from low to high, the figure as a dot, the zero line through all. */
export function toRoiRange({ ranges, formatValue, labels, commonScale }: RoiRangeInput): Drawing {
  const format = (value: number | null) => (value === null ? labels.open : formatValue(value));
  return {
    orientation: 'rows',
    entries: ranges.map(({ label }) => label),
    // Chart.js draws no bar here, but its hit test needs one box a row.
    series: [
      {
        id: 'range',
        kind: 'bar',
        label: labels.value,
        values: ranges.map(({ value }) => value ?? 0),
        fills: ranges.map(() => 'none'),
      },
    ],
    tips: ranges.map(({ label, low, value, high, remark }) => ({
      title: label,
      lines: [
        `${labels.value}: ${format(value)}`,
        ...(low === null || high === null
          ? []
          : [`${labels.low}: ${formatValue(low)}`, `${labels.high}: ${formatValue(high)}`]),
        ...(remark ? [remark] : []),
      ],
    })),
    height: {
      preferred: ranges.length * ROW.preferred + AXIS,
      least: ranges.length * ROW.least + AXIS,
      narrow: ranges.length * ROW.narrow + AXIS,
    },
    layout: (size, measure) =>
      layoutRoiRange(
        { ranges, formatValue, open: labels.open, axisHeight: AXIS, span: commonScale },
        size,
        measure,
      ),
  };
}

export function toRoiRangeTable({ ranges, formatValue, labels }: RoiRangeInput): TableModel {
  const hasRemark = ranges.some(({ remark }) => remark);
  const format = (value: number | null) => (value === null ? labels.open : formatValue(value));
  return {
    columns: [labels.entry, labels.low, labels.value, labels.high, ...(hasRemark ? [labels.remark] : [])],
    rows: ranges.map(({ label, note, low, value, high, remark }) => ({
      cells: [
        note ? `${label} (${note})` : label,
        format(low),
        format(value),
        format(high),
        ...(hasRemark ? [remark ?? ''] : []),
      ],
    })),
  };
}

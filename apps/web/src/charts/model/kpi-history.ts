import { isNumber, type Drawing, type Effect, type TableModel } from './drawing';
import { layoutKpiHistory } from './kpi-history.layout';
import type { ChartLabels } from './labels';
import type { KpiPoint } from './kpi-point';

export type { KpiPoint };

export interface KpiHistoryInput {
  points: KpiPoint[];
  formatValue: (value: number) => string;
  labels: Pick<ChartLabels, 'value' | 'previousYear' | 'target' | 'entry'>;
  /** How the latest value stands against its target: colours its dot. */
  latestEffect?: Effect;
  commonScale?: { min: number; max: number };
}

function toTarget(point: KpiPoint, format: (value: number) => string): string {
  if (point.band) return `${format(point.band.low)}–${format(point.band.high)}`;
  return isNumber(point.target) ? format(point.target) : '';
}

/** Values over time as a line with its gaps, the target as a step line or band, last year lighter. */
export function toKpiHistory(input: KpiHistoryInput): Drawing {
  const { points, formatValue, labels, latestEffect = 'neutral', commonScale } = input;
  return {
    orientation: 'columns',
    entries: points.map(({ label }) => label),
    series: [
      {
        id: 'previousYear',
        kind: 'line',
        label: labels.previousYear,
        values: points.map(({ previousYear }) => previousYear ?? null),
        fills: ['previousYear'],
      },
      {
        id: 'value',
        kind: 'line',
        label: labels.value,
        values: points.map(({ value }) => value),
        fills: ['actual'],
      },
    ],
    tips: points.map((point) => ({
      title: point.label,
      lines: [
        ...(isNumber(point.value) ? [`${labels.value}: ${formatValue(point.value)}`] : []),
        ...(isNumber(point.previousYear)
          ? [`${labels.previousYear}: ${formatValue(point.previousYear)}`]
          : []),
        ...(toTarget(point, formatValue) ? [`${labels.target}: ${toTarget(point, formatValue)}`] : []),
        ...(point.break ? [point.break] : []),
      ],
    })),
    height: { preferred: 200, least: 110, narrow: 180 },
    layout: (size, measure) =>
      layoutKpiHistory(
        {
          ...{ points, formatValue, latestEffect, span: commonScale },
          ...{ target: labels.target, previousYear: labels.previousYear },
        },
        size,
        measure,
      ),
  };
}

export function toKpiHistoryTable({ points, formatValue, labels }: KpiHistoryInput): TableModel {
  const hasPrevious = points.some(({ previousYear }) => isNumber(previousYear));
  const hasTarget = points.some((point) => toTarget(point, formatValue));
  const format = (value: number | null | undefined) => (isNumber(value) ? formatValue(value) : '');
  return {
    columns: [
      labels.entry,
      labels.value,
      ...(hasTarget ? [labels.target] : []),
      ...(hasPrevious ? [labels.previousYear] : []),
    ],
    rows: points.map((point) => ({
      cells: [
        point.break ? `${point.label} (${point.break})` : point.label,
        format(point.value),
        ...(hasTarget ? [toTarget(point, formatValue)] : []),
        ...(hasPrevious ? [format(point.previousYear)] : []),
      ],
    })),
  };
}

import { isNumber, type Drawing, type Fill, type TableModel } from './drawing';
import type { ChartLabels } from './labels';
import { toVarianceFill, type Reference } from './marks';
import { computeExtent, mergeExtents, type ScaleExtent } from './scale';
import { layoutStructureBars } from './structure-bars.layout';
import type { StructureRow } from './structure-row';

export type { StructureRow };

export interface StructureBarsInput {
  rows: StructureRow[];
  scenario?: 'actual' | 'forecast';
  formatValue: (value: number) => string;
  /** With its sign: "+41.3". */
  formatVariance: (value: number) => string;
  labels: Pick<ChartLabels, 'actual' | 'forecast' | 'plan' | 'variance' | 'entry'>;
  reference?: Reference;
  commonScale?: ScaleExtent;
}

const ROW = { preferred: 26, least: 15, narrow: 34 };

export function computeStructureExtent(rows: StructureRow[]): ScaleExtent {
  return computeExtent({
    bases: rows.flatMap(({ value, plan }) => [value, plan]),
    variances: rows.map(({ variance }) => variance?.value),
  });
}

/** Rows from top to bottom: label, bar with its value, and the variance at the right in the same scale. */
export function toStructureBars(input: StructureBarsInput): Drawing {
  const { rows, scenario = 'actual', labels, formatValue, formatVariance, reference = 'plan' } = input;
  const own = computeStructureExtent(rows);
  const extent = input.commonScale ? mergeExtents(own, input.commonScale) : own;
  const every = (fill: Fill) => rows.map(() => fill);
  return {
    orientation: 'rows',
    entries: rows.map(({ label }) => label),
    series: [
      {
        id: 'plan',
        kind: 'bar',
        label: labels.plan,
        values: rows.map(({ plan }) => plan ?? null),
        fills: every('plan'),
      },
      {
        id: 'value',
        kind: 'bar',
        label: labels[scenario],
        values: rows.map(({ value }) => value),
        fills: every(scenario),
      },
      {
        id: 'variance',
        kind: 'bar',
        label: labels.variance,
        values: rows.map(({ variance }) => variance?.value ?? null),
        fills: rows.map(({ variance }) =>
          toVarianceFill(variance?.effect ?? 'neutral', scenario === 'forecast'),
        ),
      },
    ],
    tips: rows.map(({ label, value, plan, variance }) => ({
      title: label,
      lines: [
        ...(value === null ? [] : [`${labels[scenario]}: ${formatValue(value)}`]),
        ...(isNumber(plan) ? [`${labels.plan}: ${formatValue(plan)}`] : []),
        ...(variance ? [`${labels.variance}: ${formatVariance(variance.value)}`] : []),
      ],
    })),
    height: {
      preferred: rows.length * ROW.preferred + 4,
      least: rows.length * ROW.least + 4,
      narrow: rows.length * ROW.narrow + 4,
    },
    layout: (size, measure) =>
      layoutStructureBars({ rows, extent, reference, formatValue, formatVariance }, size, measure),
  };
}

export function toStructureBarsTable(input: StructureBarsInput): TableModel {
  const { rows, scenario = 'actual', labels, formatValue, formatVariance } = input;
  const hasPlan = rows.some(({ plan }) => isNumber(plan));
  const format = (value: number | null | undefined) => (isNumber(value) ? formatValue(value) : '');
  return {
    columns: [labels.entry, labels[scenario], ...(hasPlan ? [labels.plan] : []), labels.variance],
    rows: rows.map(({ label, level, isGroup, value, plan, variance }) => ({
      cells: [
        label,
        format(value),
        ...(hasPlan ? [format(plan)] : []),
        variance ? formatVariance(variance.value) : '',
      ],
      level,
      bold: isGroup,
    })),
  };
}

import { isNumber, type Drawing, type Fill, type TableModel, type Tip } from './drawing';
import type { ChartLabels } from './labels';
import { layoutMonthColumns } from './month-columns.layout';
import { toVarianceFill, type Reference } from './marks';
import { computeExtent, mergeExtents, type ScaleExtent } from './scale';
import type { MonthColumn } from './month-column';

export type { MonthColumn };

export interface MonthColumnsInput {
  months: MonthColumn[];
  formatValue: (value: number) => string;
  /** With its sign: "+4", "-3.6". */
  formatVariance: (value: number) => string;
  labels: Pick<ChartLabels, 'actual' | 'forecast' | 'plan' | 'previousYear' | 'variance' | 'entry'>;
  reference?: Reference;
  commonScale?: ScaleExtent;
}

export function computeMonthColumnsExtent(months: MonthColumn[]): ScaleExtent {
  return computeExtent({
    bases: months.flatMap(({ value, plan, previousYear }) => [value, plan, previousYear]),
    variances: months.map(({ variance }) => variance?.value),
  });
}

/** Whether there is anything to draw: months alone are not. */
export function hasFigures(months: MonthColumn[]): boolean {
  return months.some(({ value, plan, previousYear }) => [value, plan, previousYear].some(isNumber));
}

function toTip(month: MonthColumn, { labels, formatValue, formatVariance }: MonthColumnsInput): Tip {
  const figure = (label: string, value: number | null | undefined, format: (value: number) => string) =>
    !isNumber(value) ? [] : [`${label}: ${format(value)}`];
  return {
    title: month.label,
    lines: [
      ...figure(labels[month.scenario], month.value, formatValue),
      ...figure(labels.plan, month.plan, formatValue),
      ...figure(labels.previousYear, month.previousYear, formatValue),
      ...figure(labels.variance, month.variance?.value, formatVariance),
    ],
  };
}

/** Twelve months: actual solid, forecast hatched, plan hollow behind, and the variances above in the same scale. */
export function toMonthColumns(input: MonthColumnsInput): Drawing {
  const { months, labels, formatValue, formatVariance, reference = 'plan' } = input;
  const own = computeMonthColumnsExtent(months);
  const extent = input.commonScale ? mergeExtents(own, input.commonScale) : own;
  const every = (fill: Fill) => months.map(() => fill);
  return {
    orientation: 'columns',
    entries: months.map(({ label }) => label),
    series: [
      {
        id: 'plan',
        kind: 'bar',
        label: labels.plan,
        values: months.map(({ plan }) => plan),
        fills: every('plan'),
      },
      {
        id: 'previousYear',
        kind: 'bar',
        label: labels.previousYear,
        values: months.map(({ previousYear }) => previousYear ?? null),
        fills: every('previousYear'),
      },
      {
        id: 'value',
        kind: 'bar',
        label: labels.actual,
        values: months.map(({ value }) => value),
        fills: months.map(({ scenario }) => scenario),
      },
      {
        id: 'variance',
        kind: 'bar',
        label: labels.variance,
        values: months.map(({ variance }) => variance?.value ?? null),
        fills: months.map(({ variance, scenario }) =>
          toVarianceFill(variance?.effect ?? 'neutral', scenario === 'forecast'),
        ),
      },
    ],
    tips: months.map((month) => toTip(month, input)),
    height: { preferred: 220, least: 140, narrow: 220 },
    layout: (size, measure) =>
      layoutMonthColumns({ months, extent, reference, formatValue, formatVariance }, size, measure),
  };
}

export function toMonthColumnsTable(input: MonthColumnsInput): TableModel {
  const { months, labels, formatValue, formatVariance } = input;
  const has = (pick: (month: MonthColumn) => number | null | undefined) =>
    months.some((month) => isNumber(pick(month)));
  const columns: { name: string; cell: (month: MonthColumn) => string }[] = [
    { name: labels.entry, cell: (month) => month.label },
  ];
  const add = (
    name: string,
    pick: (month: MonthColumn) => number | null | undefined,
    format = formatValue,
  ) => {
    if (!has(pick)) return;
    columns.push({
      name,
      cell: (month) => {
        const value = pick(month);
        return isNumber(value) ? format(value) : '';
      },
    });
  };
  add(labels.actual, ({ scenario, value }) => (scenario === 'actual' ? value : null));
  add(labels.forecast, ({ scenario, value }) => (scenario === 'forecast' ? value : null));
  add(labels.plan, ({ plan }) => plan);
  add(labels.previousYear, ({ previousYear }) => previousYear);
  add(labels.variance, ({ variance }) => variance?.value, formatVariance);
  return {
    columns: columns.map(({ name }) => name),
    rows: months.map((month) => ({ cells: columns.map(({ cell }) => cell(month)) })),
  };
}

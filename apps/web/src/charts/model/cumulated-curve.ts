import type { CurveBand, CurvePoint } from './curve-point';
import { layoutCumulatedCurve } from './cumulated-curve.layout';
import { isNumber, type Drawing, type TableModel } from './drawing';
import type { ChartLabels } from './labels';

export interface CumulatedCurveInput {
  /** The forecast begins at the last actual, so that the lines join. */
  points: CurvePoint[];
  /** Narrow first. */
  bands: CurveBand[];
  formatValue: (value: number) => string;
  labels: Pick<ChartLabels, 'actual' | 'plan' | 'forecast' | 'entry'>;
}

const toRange = ({ low, high }: CurveBand, format: (value: number) => string) =>
  `${format(low)} – ${format(high)}`;

/** Actual as a solid line, then the forecast dashed with its bands as a cone, the plan thin behind them. */
export function toCumulatedCurve(input: CumulatedCurveInput): Drawing {
  const { points, bands, formatValue, labels } = input;
  const figures = ({ actual, forecast, plan }: CurvePoint) => [
    ...(isNumber(actual) ? [`${labels.actual}: ${formatValue(actual)}`] : []),
    ...(isNumber(forecast) && !isNumber(actual) ? [`${labels.forecast}: ${formatValue(forecast)}`] : []),
    ...(isNumber(plan) ? [`${labels.plan}: ${formatValue(plan)}`] : []),
  ];
  return {
    orientation: 'columns',
    entries: points.map(({ label }) => label),
    series: [
      // Dashed and thin lines are marks of the layout; these only answer the pointer.
      {
        id: 'plan',
        kind: 'line',
        label: labels.plan,
        values: points.map(({ plan }) => plan),
        fills: ['none'],
      },
      {
        id: 'forecast',
        kind: 'line',
        label: labels.forecast,
        values: points.map(({ forecast }) => forecast),
        fills: ['none'],
      },
      {
        id: 'actual',
        kind: 'line',
        label: labels.actual,
        values: points.map(({ actual }) => actual),
        fills: ['actual'],
      },
    ],
    tips: points.map((point, at) => ({
      title: point.label,
      lines: [
        ...figures(point),
        ...(at === points.length - 1
          ? bands.map((band) => `${band.label}: ${toRange(band, formatValue)}`)
          : []),
      ],
    })),
    height: { preferred: 230, least: 150, narrow: 220 },
    layout: (size, measure) =>
      layoutCumulatedCurve(
        { points, bands, formatValue, plan: labels.plan, forecast: labels.forecast },
        size,
        measure,
      ),
  };
}

export function toCumulatedCurveTable({
  points,
  bands,
  formatValue,
  labels,
}: CumulatedCurveInput): TableModel {
  const format = (value: number | null) => (isNumber(value) ? formatValue(value) : '');
  return {
    columns: [labels.entry, labels.actual, labels.forecast, labels.plan],
    rows: [
      ...points.map(({ label, actual, forecast, plan }) => ({
        cells: [label, format(actual), isNumber(actual) ? '' : format(forecast), format(plan)],
      })),
      ...bands.map((band) => ({ cells: [band.label, '', toRange(band, formatValue), ''], level: 1 })),
    ],
  };
}

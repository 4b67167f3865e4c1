import type { CurveBand, CurvePoint } from './curve-point';
import {
  isNumber,
  type Box,
  type Layout,
  type LineMark,
  type Mark,
  type Measure,
  type Size,
} from './drawing';
import { isNarrow, toFontSize, toLine, toText } from './marks';
import { computeTicks } from './scale';
import { keepApart, widest } from './text-fit';

interface Content {
  points: CurvePoint[];
  bands: CurveBand[];
  formatValue: (value: number) => string;
  /** The words beside the ends of the two lines. */
  plan: string;
  forecast: string;
}

interface Geometry {
  font: number;
  left: number;
  right: number;
  ticks: number[];
  top: number;
  bottom: number;
  toX: (at: number) => number;
  toY: (value: number) => number;
}

interface EndLabel {
  y: number;
  lines: string[];
  isBold: boolean;
}

const GAP = 8;
/** Dashes of the bands from narrow to wide. */
const DASHES = [
  [4, 3],
  [1, 3],
];

/** What stands at the right edge: where the year ends and what was planned. */
function toEndLabels(
  { points, formatValue, plan, forecast }: Content,
  size: Size,
  toY: (v: number) => number,
): EndLabel[] {
  const last = points.at(-1);
  const toLabel = (word: string, value: number | null | undefined, isBold: boolean): EndLabel[] => {
    if (!isNumber(value)) return [];
    const figure = formatValue(value);
    return [{ y: toY(value), lines: isNarrow(size) ? [word, figure] : [`${word} ${figure}`], isBold }];
  };
  return [...toLabel(forecast, last?.forecast, true), ...toLabel(plan, last?.plan, false)];
}

function computeGeometry(content: Content, size: Size, measure: Measure): Geometry {
  const { points, bands, formatValue } = content;
  const font = toFontSize(size.width);
  const shown = [
    ...points.flatMap(({ actual, forecast, plan }) => [actual, forecast, plan]),
    ...bands.flatMap(({ low, high }) => [low, high]),
  ].filter(isNumber);
  // A running total begins at zero: its height is the amount.
  const [min, max] = [Math.min(0, ...shown), Math.max(0, ...shown) || 1];
  const [top, bottom] = [font + 2, size.height - font - 10];
  const ticks = computeTicks(min, max, Math.max(2, Math.floor((bottom - top) / 40)));
  const texts = toEndLabels(content, size, () => 0).flatMap(({ lines }) => lines);
  const left = Math.ceil(widest(ticks.map(formatValue), { size: font }, measure)) + GAP;
  const right = size.width - Math.ceil(widest(texts, { size: font, bold: true }, measure)) - GAP - 4;
  const step = (right - left) / Math.max(1, points.length - 1);
  return {
    ...{ font, left, right, ticks, top, bottom },
    toX: (at) => Math.round((left + at * step) * 2) / 2,
    toY: (value) => Math.round((bottom - ((value - min) / (max - min)) * (bottom - top)) * 2) / 2,
  };
}

function toPath(
  points: CurvePoint[],
  pick: (point: CurvePoint) => number | null,
  { toX, toY }: Geometry,
): LineMark['points'] {
  return points.flatMap((point, at) => {
    const value = pick(point);
    return isNumber(value) ? [{ x: toX(at), y: toY(value) }] : [];
  });
}

/** From the last actual to both ends of each band. */
function toCone({ points, bands }: Content, { toX, toY }: Geometry): Mark[] {
  const from = points.findLastIndex(({ actual }) => isNumber(actual));
  const start = { x: toX(Math.max(0, from)), y: toY(points[from]?.actual ?? 0) };
  const x = toX(points.length - 1);
  return bands.flatMap(({ low, high }, at): Mark[] => {
    const edge = (value: number): LineMark => ({
      kind: 'line',
      points: [start, { x, y: toY(value) }],
      tone: 'soft',
      width: 1,
      dash: DASHES[at] ?? [],
    });
    // The narrow band is a bar at the end of the year, too: that is where it says something.
    const bar: Mark = {
      ...{ kind: 'box', x: x - 3, y: toY(high), width: 6, fill: 'band', outline: 'soft' },
      height: Math.max(1, toY(low) - toY(high)),
    };
    return [edge(low), edge(high), ...(at === 0 ? [bar] : [])];
  });
}

/** The forecast keeps its place, the plan makes room above or below it; both stay on the plot. */
function placeLabels(labels: EndLabel[], { font, top, bottom, right }: Geometry): Mark[] {
  const line = font + 2;
  const half = ({ lines }: EndLabel) => (lines.length * line) / 2;
  const hold = (label: EndLabel, y: number) =>
    Math.min(bottom + 4 - half(label), Math.max(half(label) - 2, y));
  const [first, second] = labels;
  const middle = first ? hold(first, first.y) : 0;
  const middles = [middle];
  if (first && second) {
    const least = half(first) + half(second) + 1;
    const wanted = hold(second, second.y);
    const isAbove = second.y < first.y && middle - least >= half(second) - 2;
    const [above, below] = [middle - least, middle + least];
    middles.push(Math.abs(wanted - middle) >= least ? wanted : isAbove || below > bottom ? above : below);
  }
  return labels.flatMap(({ lines, isBold }, at) =>
    lines.map((text, row) =>
      toText(text, right + GAP, (middles[at] ?? top) - ((lines.length - 1) * line) / 2 + row * line + 4, {
        size: font,
        bold: isBold,
        align: 'left',
        tone: isBold ? 'ink' : 'soft',
      }),
    ),
  );
}

export function layoutCumulatedCurve(content: Content, size: Size, measure: Measure): Layout {
  const { points, formatValue } = content;
  const geometry = computeGeometry(content, size, measure);
  const { font, left, right, ticks, toX, toY } = geometry;
  const toBoxes = (pick: (point: CurvePoint) => number | null) =>
    points.map((point, at): Box | null => {
      const value = pick(point);
      return isNumber(value) ? { x: toX(at), y: toY(value), width: 0, height: 0 } : null;
    });
  const end = points.at(-1)?.forecast;
  return {
    boxes: {
      actual: toBoxes(({ actual }) => actual),
      forecast: toBoxes(({ forecast }) => forecast),
      plan: toBoxes(({ plan }) => plan),
    },
    behind: [
      ...ticks.map((tick) => toLine(left, Math.round(toY(tick)), right, Math.round(toY(tick)), 'grid')),
      ...toCone(content, geometry),
      { kind: 'line', points: toPath(points, ({ plan }) => plan, geometry), tone: 'soft', width: 1 },
    ],
    front: [
      {
        ...{ kind: 'line', tone: 'axis', width: 2, dash: [6, 3] },
        points: toPath(points, ({ forecast }) => forecast, geometry),
      },
      ...(isNumber(end)
        ? [
            {
              kind: 'dot',
              shape: 'circle',
              x: toX(points.length - 1),
              y: toY(end),
              radius: 4,
              tone: 'axis',
            } as const,
          ]
        : []),
      ...ticks.map((tick) =>
        toText(formatValue(tick), left - GAP, Math.round(toY(tick)) + 4, {
          ...{ size: font, tone: 'soft', align: 'right' },
        }),
      ),
      ...keepApart(
        points
          .map(({ label }, at) => toText(label, toX(at), size.height - 3, { size: font, tone: 'soft' }))
          .reverse(),
        measure,
        4,
      ),
      ...placeLabels(toEndLabels(content, size, toY), geometry),
    ],
  };
}

import {
  isNumber,
  type Box,
  type Layout,
  type LineMark,
  type Mark,
  type Measure,
  type Size,
} from './drawing';
import type { Content, Geometry } from './kpi-history.content';
import { GAP, toEndLabels, toEndTexts } from './kpi-history.end-labels';
import type { KpiPoint } from './kpi-point';
import { toFontSize, toLine, toText } from './marks';
import { computeTicks } from './scale';
import { keepApart, widest } from './text-fit';

/** The axis of a line may leave zero out (a bar's may not): it spans what it shows, with air above and below. */
export function computeKpiSpan(points: KpiPoint[], common?: { min: number; max: number }) {
  const shown = [
    ...points.flatMap(({ value, previousYear, target, band }) => [
      value,
      previousYear,
      target,
      band?.low,
      band?.high,
    ]),
    common?.min,
    common?.max,
  ].filter(isNumber);
  if (shown.length === 0) return { min: 0, max: 1 };
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const air = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  // Air must not suggest that a count could be negative.
  return {
    min: low >= 0 ? Math.max(0, low - air) : low - air,
    max: high <= 0 ? Math.min(0, high + air) : high + air,
  };
}

function computeGeometry(content: Content, size: Size, measure: Measure): Geometry {
  const { points, formatValue } = content;
  const font = toFontSize(size.width);
  const { min, max } = computeKpiSpan(points, content.span);
  const top = points.some((point) => point.break) ? font + 6 : 6;
  const bottom = size.height - font - 10;
  const ticks = computeTicks(min, max, Math.max(2, Math.floor((bottom - top) / 40)));
  const latest = points.flatMap(({ value }) => (value === null ? [] : [value])).at(-1);
  const figure = isNumber(latest) ? measure(formatValue(latest), { size: font, bold: true }) : 0;
  const left = Math.ceil(widest(ticks.map(formatValue), { size: font }, measure)) + GAP;
  const right =
    size.width -
    Math.ceil(Math.max(figure, widest(toEndTexts(content, size), { size: font }, measure))) -
    2 * GAP;
  const step = (right - left) / Math.max(1, points.length - 1);
  return {
    font,
    left,
    right,
    top,
    bottom,
    ticks,
    toX: (at) => Math.round((left + at * step) * 2) / 2,
    toY: (value) => Math.round((bottom - ((value - min) / (max - min)) * (bottom - top)) * 2) / 2,
  };
}

/** Where a period begins: half way from the one before it, and on a whole pixel, so that neighbours join. */
function toEdge(at: number, count: number, { toX }: Geometry): number {
  if (at === 0) return Math.round(toX(0));
  if (at === count) return Math.round(toX(count - 1));
  return Math.round((toX(at - 1) + toX(at)) / 2);
}

/** A line that steps between periods, broken where there is no target. */
function toSteps(levels: (number | null | undefined)[], geometry: Geometry): LineMark[] {
  const lines: LineMark[] = [];
  let points: { x: number; y: number }[] = [];
  levels.forEach((level, at) => {
    if (isNumber(level)) {
      const y = Math.round(geometry.toY(level));
      const edges = [toEdge(at, levels.length, geometry), toEdge(at + 1, levels.length, geometry)];
      points.push(...edges.map((x) => ({ x, y })));
    }
    if (points.length && (!isNumber(level) || at === levels.length - 1)) {
      lines.push({ kind: 'line', points, tone: 'soft', width: 1, dash: [4, 3] });
      points = [];
    }
  });
  return lines;
}

/** The good band as a quiet ground; its edges are drawn as steps. */
function toBands(points: KpiPoint[], geometry: Geometry): Mark[] {
  return points.flatMap(({ band }, at): Mark[] => {
    if (!band) return [];
    const x = toEdge(at, points.length, geometry);
    const y = Math.round(geometry.toY(band.high));
    const width = toEdge(at + 1, points.length, geometry) - x;
    return [{ kind: 'box', x, y, width, height: Math.round(geometry.toY(band.low)) - y, fill: 'band' }];
  });
}

function toBreaks(points: KpiPoint[], { font, top, bottom, right, toX }: Geometry, measure: Measure): Mark[] {
  return points.flatMap((point, at): Mark[] => {
    if (!point.break) return [];
    const x = Math.round((toX(at) + toX(Math.max(0, at - 1))) / 2);
    const isLate = x + measure(point.break, { size: font }) > right;
    return [
      { ...toLine(x, top - 4, x, bottom, 'soft'), dash: [1, 2] },
      toText(point.break, isLate ? x + 4 : x - 4, font - 1, {
        size: font,
        tone: 'soft',
        align: isLate ? 'right' : 'left',
      }),
    ];
  });
}

export function layoutKpiHistory(content: Content, size: Size, measure: Measure): Layout {
  const { points, formatValue } = content;
  const geometry = computeGeometry(content, size, measure);
  const { font, left, right, ticks, toX, toY } = geometry;
  const toBoxes = (values: (number | null | undefined)[]) =>
    values.map((value, at): Box | null =>
      isNumber(value) ? { x: toX(at), y: toY(value), width: 0, height: 0 } : null,
    );
  const values = points.map(({ value }) => value);
  const isLonely = (at: number) =>
    isNumber(values[at]) && !isNumber(values[at - 1]) && !isNumber(values[at + 1]);
  return {
    boxes: { value: toBoxes(values), previousYear: toBoxes(points.map(({ previousYear }) => previousYear)) },
    behind: [
      ...toBands(points, geometry),
      ...ticks.map((tick) => toLine(left, Math.round(toY(tick)), right, Math.round(toY(tick)), 'grid')),
      ...toSteps(
        points.map(({ target }) => target),
        geometry,
      ),
      ...toSteps(
        points.map(({ band }) => band?.low),
        geometry,
      ),
      ...toSteps(
        points.map(({ band }) => band?.high),
        geometry,
      ),
      ...toBreaks(points, geometry, measure),
    ],
    front: [
      ...ticks.map((tick) =>
        toText(formatValue(tick), left - GAP, Math.round(toY(tick)) + 4, {
          size: font,
          tone: 'soft',
          align: 'right',
        }),
      ),
      // A value between two gaps has no line to be seen by.
      ...points.flatMap((_, at): Mark[] =>
        isLonely(at)
          ? [{ kind: 'dot', shape: 'circle', x: toX(at), y: toY(values[at] ?? 0), radius: 2, tone: 'axis' }]
          : [],
      ),
      ...keepApart(
        // From the latest backwards, so that the last period always keeps its name.
        points
          .map(({ label }, at) => toText(label, toX(at), size.height - 3, { size: font, tone: 'soft' }))
          .reverse(),
        measure,
        4,
      ),
      ...toEndLabels(content, geometry, size, measure),
    ],
  };
}

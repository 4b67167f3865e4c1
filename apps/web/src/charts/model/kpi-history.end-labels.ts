import { isNumber, type Mark, type Measure, type Size } from './drawing';
import type { Content, Geometry } from './kpi-history.content';
import { isNarrow, toText } from './marks';

/** Pixels between the plot and what is written beside it. */
export const GAP = 8;

/** "Target 200" in one line, or in two where the chart is narrow and the line needs the width. */
function toTargetLines({ points, formatValue, target }: Content, size: Size): string[] {
  const last = points.at(-1);
  const figure = last?.band
    ? `${formatValue(last.band.low)}–${formatValue(last.band.high)}`
    : isNumber(last?.target)
      ? formatValue(last.target)
      : '';
  if (!figure) return [];
  return isNarrow(size) ? [target, figure] : [`${target} ${figure}`];
}

/** Names the lighter line where it ends; in two lines where the chart is narrow. */
function toPreviousLines({ points, previousYear }: Content, size: Size): string[] {
  if (!points.some((point) => isNumber(point.previousYear))) return [];
  return isNarrow(size) ? previousYear.split(' ') : [previousYear];
}

/** What is written at the right edge beside the latest figure: the plot leaves room for it. */
export function toEndTexts(content: Content, size: Size): string[] {
  return [...toTargetLines(content, size), ...toPreviousLines(content, size)];
}

/** A label at the right edge: where its middle wants to be, and its lines. */
interface EndLabel {
  y: number;
  lines: string[];
  /** The latest figure keeps its place, the others make room. */
  isFixed?: boolean;
}

/** Middles of the labels, in the same order, moved apart from the fixed one outwards, and kept on the plot. */
function spread(labels: EndLabel[], line: number, { top, bottom }: Geometry): number[] {
  const half = ({ lines }: EndLabel) => (lines.length * line + 1) / 2;
  const order = labels.map((_, at) => at).sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0));
  const middles = labels.map(({ y }) => y);
  const fixed = Math.max(
    0,
    order.findIndex((at) => labels[at]?.isFixed),
  );
  const push = (steps: number[], direction: 1 | -1) => {
    for (let nth = 1; nth < steps.length; nth += 1) {
      const [before, at] = [steps[nth - 1] ?? 0, steps[nth] ?? 0];
      const [one, other] = [labels[before], labels[at]];
      if (!one || !other) continue;
      const least = (middles[before] ?? 0) + direction * (half(one) + half(other));
      const wanted = middles[at] ?? 0;
      middles[at] = direction === 1 ? Math.max(wanted, least) : Math.min(wanted, least);
    }
  };
  push(order.slice(fixed), 1);
  push(order.slice(0, fixed + 1).reverse(), -1);
  // What was pushed over an edge comes back and takes its neighbours along.
  const [first, last] = [order[0] ?? 0, order.at(-1) ?? 0];
  const [firstLabel, lastLabel] = [labels[first], labels[last]];
  if (lastLabel && (middles[last] ?? 0) > bottom + 2) {
    middles[last] = bottom + 2;
    push([...order].reverse(), -1);
  }
  if (firstLabel && (middles[first] ?? 0) < top - 6 + half(firstLabel)) {
    middles[first] = top - 6 + half(firstLabel);
    push(order, 1);
  }
  return middles;
}

/** The latest figure, the target's and the name of last year's line, at the right edge and apart. */
export function toEndLabels(content: Content, geometry: Geometry, size: Size, measure: Measure): Mark[] {
  const { points, formatValue, latestEffect } = content;
  const { font, right, toX, toY } = geometry;
  const at = points.findLastIndex(({ value }) => value !== null);
  const value = points[at]?.value;
  const last = points.at(-1);
  const level = last?.band ? (last.band.low + last.band.high) / 2 : last?.target;
  const before = points.findLast(({ previousYear }) => isNumber(previousYear))?.previousYear;
  const bold = { size: font, bold: true };
  const figure = isNumber(value) ? formatValue(value) : '';
  // The latest figure stands behind its dot; it meets the others only where the line ends near the edge.
  const isBeside = isNumber(value) && toX(at) + GAP + measure(figure, bold) > right + GAP - 4;
  const labels: EndLabel[] = [
    ...(isBeside ? [{ y: toY(value), lines: [figure], isFixed: true }] : []),
    ...(isNumber(level) ? [{ y: toY(level), lines: toTargetLines(content, size) }] : []),
    ...(isNumber(before) ? [{ y: toY(before), lines: toPreviousLines(content, size) }] : []),
  ];
  const line = font + 2;
  const middles = spread(labels, line, geometry);
  const toLines = ({ lines, isFixed }: EndLabel, nth: number) =>
    lines.map((text, row) =>
      isFixed
        ? toText(text, toX(at) + GAP, (middles[nth] ?? 0) + 4, { ...bold, align: 'left', halo: true })
        : toText(text, right + GAP, (middles[nth] ?? 0) - ((lines.length - 1) * line) / 2 + row * line + 4, {
            size: font,
            tone: 'soft',
            align: 'left',
          }),
    );
  if (!isNumber(value)) return labels.flatMap(toLines);
  const y = toY(value);
  const tone = latestEffect === 'neutral' ? 'axis' : latestEffect;
  return [
    { kind: 'dot', shape: 'circle', x: toX(at), y, radius: 4, tone },
    ...(isBeside ? [] : [toText(figure, toX(at) + GAP, y + 4, { ...bold, align: 'left', halo: true })]),
    ...labels.flatMap(toLines),
  ];
}

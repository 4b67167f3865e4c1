import type { Box, Layout, LineMark, Mark, Measure, Size } from './drawing';
import { isNarrow, toFontSize, toLine, toText } from './marks';
import type { RoiRange } from './roi-range-row';
import { computeTicks } from './scale';
import { fitText, keepApart, keepInside, widest } from './text-fit';

interface Content {
  ranges: RoiRange[];
  formatValue: (value: number) => string;
  /** Stands where there is no figure. */
  open: string;
  axisHeight: number;
  span: { min: number; max: number } | undefined;
}

interface Geometry {
  font: number;
  /** Pixels a row takes, and where in it the range lies. */
  step: number;
  rangeAt: number;
  isStacked: boolean;
  left: number;
  right: number;
  nameWidth: number;
  remarkWidth: number;
  figureWidth: number;
  min: number;
  max: number;
  toX: (value: number) => number;
}

const GAP = 12;
const DOT = 5;
const TALLEST_ROW = 40;
/** A range may reach this many times beyond the span of all figures; what is longer ends in an arrow. */
const LONGEST_REACH = 2;
/** Least part of the axis beyond the figures on either side, and the least span: one narrow range needs a measure. */
const AIR = 0.05;
const LEAST_SPAN = 0.8;
const LEAST_TICKS = 3;
/** Ticks closer than this would need a second decimal. */
const LEAST_TICK = 0.1;

/**
 * The axis shows zero and every figure whole. Low and high of one wild guess must not squeeze all others into a
 * point, so they may be cut, and then end in an arrow.
 */
export function computeRoiSpan(ranges: RoiRange[], common?: { min: number; max: number }) {
  const defined = ranges.filter(({ value }) => value !== null);
  const values = [0, ...defined.flatMap(({ value }) => value ?? [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = Math.max(high - low, 0.5) * LONGEST_REACH;
  const min = Math.min(
    Math.max(low - reach, Math.min(low, ...defined.map((range) => range.low ?? 0))),
    common?.min ?? 0,
  );
  const max = Math.max(
    Math.min(high + reach, Math.max(high, ...defined.map((range) => range.high ?? 0))),
    common?.max ?? 0,
  );
  return min === max ? { min: -1, max: 1 } : { min, max };
}

/** Air around what is shown, so that no range runs from edge to edge. */
function toAxis({ min, max }: { min: number; max: number }) {
  const air = Math.max((max - min) * AIR, (LEAST_SPAN - (max - min)) / 2);
  return { min: min - air, max: max + air };
}

/** As many ticks as have room, three at least. */
function toTicks(min: number, max: number, pixels: number): number[] {
  const most = Math.floor((max - min) / LEAST_TICK);
  for (let count = Math.max(2, Math.min(most, Math.floor(pixels / 70))); ; count += 1) {
    const ticks = computeTicks(min, max, count);
    if (ticks.length >= LEAST_TICKS || count >= most) return ticks;
  }
}

function computeGeometry(content: Content, size: Size, measure: Measure): Geometry {
  const { ranges, formatValue, open, axisHeight } = content;
  const font = toFontSize(size.width);
  const type = { size: font };
  const isStacked = isNarrow(size);
  const share = (texts: (string | undefined)[], most: number) =>
    Math.min(
      Math.ceil(
        widest(
          texts.map((text) => text ?? ''),
          type,
          measure,
        ),
      ),
      Math.round(size.width * most),
    );
  const nameWidth = isStacked
    ? size.width
    : share(
        ranges.flatMap(({ label, note }) => [label, note]),
        0.34,
      );
  const remarkWidth = isStacked
    ? 0
    : share(
        ranges.map(({ remark }) => remark),
        0.26,
      );
  const figures = ranges.map(({ value }) => (value === null ? open : formatValue(value)));
  const figureWidth = widest(figures, { ...type, bold: true }, measure);
  const left = (isStacked ? 0 : nameWidth + GAP) + DOT;
  const right = size.width - (remarkWidth ? remarkWidth + GAP : 0) - figureWidth - GAP;
  const { min, max } = toAxis(computeRoiSpan(ranges, content.span));
  const perUnit = Math.max(1, right - left) / (max - min);
  const step = Math.min(
    isStacked ? Infinity : TALLEST_ROW,
    (size.height - axisHeight) / Math.max(1, ranges.length),
  );
  return {
    font,
    step,
    rangeAt: isStacked ? step - 12 : step / 2,
    isStacked,
    left,
    right,
    nameWidth,
    remarkWidth,
    figureWidth,
    min,
    max,
    toX: (value) => Math.round(left + (Math.min(max, Math.max(min, value)) - min) * perUnit),
  };
}

/** Name, and in the second line what the figure rests on; narrow charts have the remark there as well. */
function toWords(
  range: RoiRange,
  top: number,
  middle: number,
  geometry: Geometry,
  size: Size,
  measure: Measure,
): Mark[] {
  const { font, isStacked, nameWidth, remarkWidth } = geometry;
  const remark = range.remark ?? '';
  const note = isStacked ? [range.note, remark].filter(Boolean).join(' · ') : (range.note ?? '');
  const nameY = isStacked ? top + font + 3 : note ? middle - 2 : middle + Math.round(font * 0.36);
  const line = (text: string, y: number, width: number, style: { tone?: 'soft' } = {}) =>
    toText(fitText(text, width, { size: font }, measure), 0, y, { size: font, align: 'left', ...style });
  const right = toText(fitText(remark, remarkWidth, { size: font }, measure), size.width, middle + 4, {
    size: font,
    align: 'right',
    tone: 'soft',
  });
  return [
    line(range.label, nameY, nameWidth),
    ...(note ? [line(note, nameY + font + 2, nameWidth, { tone: 'soft' })] : []),
    ...(remark && !isStacked ? [right] : []),
  ];
}

function toArrow(x: number, y: number, direction: -1 | 1): LineMark {
  const tail = x - direction * 5;
  const points = [
    { x: tail, y: y - 4 },
    { x, y },
    { x: tail, y: y + 4 },
  ];
  return { kind: 'line', points, tone: 'axis', width: 1.5 };
}

function toRange(range: RoiRange, middle: number, content: Content, geometry: Geometry): Mark[] {
  const { font, toX, min, max, figureWidth } = geometry;
  const zero = toX(0);
  if (range.value === null) {
    return [
      toText(content.open, zero + GAP, middle + 4, { size: font, align: 'left', tone: 'soft', halo: true }),
    ];
  }
  const [from, to] = [range.low ?? range.value, range.high ?? range.value];
  const end = Math.max(toX(to), toX(range.value) + DOT) + 8;
  // A range that ends just left of zero would have the zero line run through its figure.
  const isCrossed = end < zero + 4 && end + figureWidth > zero - 4;
  return [
    toLine(toX(from), middle, toX(to), middle, 'axis', 2),
    ...(from < min ? [toArrow(toX(from), middle, -1)] : []),
    ...(to > max ? [toArrow(toX(to), middle, 1)] : []),
    { kind: 'dot', shape: 'circle', x: toX(range.value), y: middle, radius: DOT, tone: range.effect },
    toText(content.formatValue(range.value), isCrossed ? zero + 6 : end, middle + 4, {
      size: font,
      bold: true,
      align: 'left',
      halo: true,
    }),
  ];
}

export function layoutRoiRange(content: Content, size: Size, measure: Measure): Layout {
  const geometry = computeGeometry(content, size, measure);
  const { font, step, rangeAt, isStacked, left, right, min, max, toX } = geometry;
  const bottom = Math.round(content.ranges.length * step);
  const rows = content.ranges.map((range, at) => ({
    range,
    top: at * step,
    middle: Math.round(at * step + rangeAt),
  }));
  const ticks = toTicks(min, max, right - left);
  // Below names the lines stop at each range, or they would cross the next name.
  const stretches = isStacked
    ? rows.map(({ middle }) => [middle - 9, middle + 9] as const)
    : [[2, bottom] as const];
  const boxes: Box[] = rows.map(({ top }) => ({
    x: left,
    y: top,
    width: Math.max(1, right - left),
    height: step,
  }));
  const tickLabels = ticks.map((tick) => {
    const label = toText(content.formatValue(tick), toX(tick), bottom + font + 4, {
      size: font,
      tone: 'soft',
    });
    return keepInside(label, size.width, measure);
  });
  const across = (value: number, tone: 'grid' | 'axis') =>
    stretches.map(([from, to]) => toLine(toX(value), from, toX(value), to, tone));
  return {
    boxes: { range: boxes },
    behind: [
      ...ticks.filter((tick) => tick !== 0).flatMap((tick) => across(tick, 'grid')),
      ...across(0, 'axis'),
    ],
    front: [
      ...keepApart(tickLabels, measure, 4),
      ...rows.flatMap(({ range, top, middle }) => [
        ...toWords(range, top, middle, geometry, size, measure),
        ...toRange(range, middle, content, geometry),
      ]),
    ],
  };
}

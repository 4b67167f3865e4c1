import { isNumber, type Box, type Layout, type Mark, type Measure, type Size } from './drawing';
import {
  ICON_WIDTH,
  isNarrow,
  toFontSize,
  toIcon,
  toLine,
  toText,
  toVarianceAxis,
  type Reference,
} from './marks';
import { computePixelsPerUnit, toLength, type ScaleExtent } from './scale';
import type { StructureRow } from './structure-row';
import { fitText, widest } from './text-fit';

interface Content {
  rows: StructureRow[];
  extent: ScaleExtent;
  reference: Reference;
  formatValue: (value: number) => string;
  formatVariance: (value: number) => string;
}

interface Geometry {
  font: number;
  /** Pixels a row takes, and the part of it a name above the bar needs (0: the name stands beside it). */
  step: number;
  nameHeight: number;
  nameWidth: number;
  bar: number;
  shift: number;
  perUnit: number;
  base: number;
  varianceZero: number;
}

const INDENT = 10;
const GAP = 5;
const TALLEST_ROW = 32;

/** Left to right: names, negative bars, base axis, bars and values, variances with theirs; bars share one scale. */
function computeGeometry(content: Content, size: Size, measure: Measure): Geometry {
  const { rows, extent, formatValue, formatVariance } = content;
  const font = toFontSize(size.width);
  const isStacked = isNarrow(size);
  const names = Math.max(
    0,
    ...rows.map((row) => measure(row.label, { size: font, bold: row.isGroup }) + row.level * INDENT),
  );
  const nameWidth = isStacked ? size.width : Math.min(Math.ceil(names), Math.round(size.width * 0.38));
  const bold = { size: font, bold: true };
  const widestOf = (
    figures: (number | null | undefined)[],
    format: (value: number) => string,
    isNegative: boolean,
  ) =>
    widest(
      figures
        .filter(isNumber)
        .filter((value) => value < 0 === isNegative)
        .map(format),
      bold,
      measure,
    );
  const values = rows.map(({ value }) => value);
  const variances = rows.map(({ variance }) => variance?.value);
  const reserve = (width: number, extra: number) => (width ? width + extra : 0);
  const negativeValues = reserve(widestOf(values, formatValue, true), GAP);
  const positiveValues = reserve(widestOf(values, formatValue, false), GAP);
  const negativeVariances = reserve(widestOf(variances, formatVariance, true), GAP + ICON_WIDTH);
  const positiveVariances = reserve(widestOf(variances, formatVariance, false), GAP + ICON_WIDTH);

  const left = (isStacked ? 0 : nameWidth + 2 * GAP) + negativeValues;
  const middle = positiveValues + 2 * GAP + negativeVariances;
  const perUnit = computePixelsPerUnit(extent, size.width - left - middle - positiveVariances - 3);
  const base = Math.round(left - extent.min * perUnit);
  const hasPlan = rows.some(({ plan }) => isNumber(plan));
  const step = Math.min(isStacked ? Infinity : TALLEST_ROW, (size.height - 2) / Math.max(1, rows.length));
  const nameHeight = isStacked ? font + 5 : 0;
  return {
    font,
    step,
    nameHeight,
    nameWidth,
    bar: Math.max(5, Math.min(15, Math.round((step - nameHeight) * (isStacked ? 0.7 : 0.56)))),
    shift: hasPlan ? 3 : 0,
    perUnit,
    base,
    varianceZero: Math.round(base + extent.max * perUnit + middle + extent.down * perUnit),
  };
}

function toBar(
  zero: number,
  y: number,
  height: number,
  value: number | null | undefined,
  perUnit: number,
): Box | null {
  if (!isNumber(value)) return null;
  const width = toLength(value, perUnit);
  return { x: value >= 0 ? zero : zero - width, y, width, height };
}

function toRow(row: StructureRow, at: number, content: Content, geometry: Geometry, measure: Measure) {
  const { font, step, nameHeight, nameWidth, bar, shift, perUnit, base, varianceZero } = geometry;
  const free = step - nameHeight - bar - shift;
  const top = Math.round(at * step + nameHeight + (nameHeight ? 0 : free / 2)) + 1;
  const textY = top + Math.round(bar / 2 + font * 0.36);
  const type = { size: font, bold: row.isGroup };
  const indent = row.level * INDENT;
  const value = toBar(base, top, bar, row.value, perUnit);
  const plan = toBar(base, top + shift, bar, row.plan, perUnit);
  const delta = toBar(varianceZero, top, bar, row.variance?.value, perUnit);

  const name = fitText(row.label, nameWidth - indent, type, measure);
  const marks: Mark[] = [toText(name, indent, nameHeight ? top - 4 : textY, { ...type, align: 'left' })];
  if (isNumber(row.value) && value) {
    const right = Math.max(value.x + value.width, plan ? plan.x + plan.width : 0);
    const text = content.formatValue(row.value);
    if (row.value < 0) marks.push(toText(text, value.x - GAP + 1, textY, { ...type, align: 'right' }));
    else marks.push(toText(text, right + GAP - 1, textY, { ...type, align: 'left' }));
  }
  if (row.variance && delta) {
    const isDown = row.variance.value < 0;
    const label = toText(
      content.formatVariance(row.variance.value),
      isDown ? delta.x - GAP : delta.x + delta.width + GAP,
      textY,
      {
        ...type,
        align: isDown ? 'right' : 'left',
        tone: row.variance.value === 0 ? 'soft' : row.variance.effect,
      },
    );
    const icon = toIcon(label, row.variance.effect, isDown ? 'left' : 'right', measure);
    marks.push(label, ...(icon ? [icon] : []));
  }
  // Beside the names an axis runs through; below them it stops at each bar, or it would cross the next name.
  const axis = nameHeight ? { from: top - 2, to: top + bar + shift + 2 } : null;
  return { value, plan, delta, marks, axis };
}

export function layoutStructureBars(content: Content, size: Size, measure: Measure): Layout {
  const geometry = computeGeometry(content, size, measure);
  const rows = content.rows.map((row, at) => toRow(row, at, content, geometry, measure));
  const whole = { from: 0, to: Math.round(rows.length * geometry.step) + 2 };
  const stretches = geometry.nameHeight ? rows.flatMap(({ axis }) => axis ?? []) : [whole];
  const hasVariance = content.rows.some(({ variance }) => variance);
  return {
    boxes: {
      plan: rows.map(({ plan }) => plan),
      value: rows.map(({ value }) => value),
      variance: rows.map(({ delta }) => delta),
    },
    behind: hasVariance
      ? stretches.map(({ from, to }) =>
          toVarianceAxis(content.reference, { x: geometry.varianceZero, y: from }, to - from, true),
        )
      : [],
    front: [
      ...stretches.map(({ from, to }) => toLine(geometry.base, from, geometry.base, to)),
      ...rows.flatMap(({ marks }) => marks),
    ],
  };
}

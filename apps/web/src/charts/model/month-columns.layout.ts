import {
  isNumber,
  type Box,
  type DotMark,
  type Layout,
  type Mark,
  type Measure,
  type Size,
  type TextMark,
} from './drawing';
import { ICON_WIDTH, toFontSize, toIcon, toLine, toText, toVarianceAxis, type Reference } from './marks';
import type { MonthColumn } from './month-column';
import { computePixelsPerUnit, toLength, type ScaleExtent } from './scale';
import { isOverlapping, keepApart, keepInside, toTextBox } from './text-fit';

interface Content {
  months: MonthColumn[];
  extent: ScaleExtent;
  reference: Reference;
  formatValue: (value: number) => string;
  formatVariance: (value: number) => string;
}

interface Geometry {
  font: number;
  /** Pixels a month takes, and within it: previous year (thin), bar, and what looks out of the plan behind it. */
  step: number;
  bar: number;
  shift: number;
  previous: number;
  perUnit: number;
  varianceZero: number;
  base: number;
  hasBand: boolean;
}

/** Labels take their rows first; base and variance bars share what is left, in one scale. */
function computeGeometry({ months, extent }: Content, size: Size): Geometry {
  const font = toFontSize(size.width);
  const step = size.width / Math.max(1, months.length);
  const shift = Math.min(8, Math.max(2, Math.round(step * 0.13)));
  const hasPrevious = months.some(({ previousYear }) => isNumber(previousYear));
  const line = font + 3;
  const hasBand = months.some(({ variance }) => variance);
  const above = hasBand ? line : 0;
  const below = hasBand ? (extent.down > 0 ? line : 2) + 4 : 0;
  const negative = extent.min < 0 ? line : 0;
  const names = font + 8;
  const perUnit = computePixelsPerUnit(extent, size.height - above - below - line - negative - names);
  const varianceZero = Math.round(above + extent.up * perUnit);
  const baseTop = (hasBand ? varianceZero + extent.down * perUnit : 0) + below + line;
  const base =
    extent.max === extent.min ? size.height - names - negative : Math.round(baseTop + extent.max * perUnit);
  return {
    font,
    step,
    bar: Math.min(34, Math.max(4, Math.round(step * 0.5))),
    shift,
    previous: hasPrevious ? Math.max(2, shift - 1) : 0,
    perUnit,
    varianceZero,
    base,
    hasBand,
  };
}

function toColumn(
  x: number,
  width: number,
  zero: number,
  value: number | null | undefined,
  perUnit: number,
): Box | null {
  if (!isNumber(value)) return null;
  const height = toLength(value, perUnit);
  return { x, y: value >= 0 ? zero - height : zero, width, height };
}

/**
 * Beyond the longer of actual and plan, whose outline would strike the figure through, and beyond the previous year
 * where the figure would stand on it.
 */
function toValueLabel(
  text: string,
  value: number,
  { value: bar, plan, previousYear }: { value: Box; plan: Box | null; previousYear: Box | null },
  font: number,
  measure: Measure,
): TextMark {
  const isDown = value < 0;
  const [edge, further] = isDown ? [toBottom, Math.max] : [toTop, Math.min];
  const toMark = (y: number) =>
    toText(text, bar.x + bar.width / 2, isDown ? y + font : y - 4, { size: font, halo: true });
  const y = plan ? further(edge(bar), edge(plan)) : edge(bar);
  const isOnPrevious = previousYear && isOverlapping(toTextBox(toMark(y), measure), previousYear);
  return toMark(isOnPrevious ? further(y, edge(previousYear)) : y);
}

const toTop = ({ y }: Box) => y;
const toBottom = ({ y, height }: Box) => y + height;

interface Month {
  boxes: Record<'plan' | 'previousYear' | 'value' | 'variance', Box | null>;
  name: TextMark;
  value: TextMark | null;
  variance: { text: TextMark; icon: DotMark | null } | null;
}

function toMonth(
  month: MonthColumn,
  at: number,
  content: Content,
  size: Size,
  geometry: Geometry,
  measure: Measure,
): Month {
  const { font, step, bar, shift, previous, perUnit, base, varianceZero } = geometry;
  const lead = previous ? previous + 1 : 0;
  const left = Math.round(at * step + (step - lead - bar - shift) / 2);
  const value = toColumn(left + lead, bar, base, month.value, perUnit);
  const plan = toColumn(left + lead + shift, bar, base, month.plan, perUnit);
  const previousYear = toColumn(left, previous, base, month.previousYear, perUnit);
  const center = left + lead + bar / 2;
  const width = Math.max(4, Math.round(bar * 0.6));
  const delta = toColumn(Math.round(center - width / 2), width, varianceZero, month.variance?.value, perUnit);
  const inside = (mark: TextMark) => keepInside(mark, size.width, measure);
  const toVariance = (): Month['variance'] => {
    if (!month.variance || !delta) return null;
    const isDown = month.variance.value < 0;
    const text = inside(
      toText(
        content.formatVariance(month.variance.value),
        center,
        isDown ? delta.y + delta.height + font : delta.y - 4,
        {
          size: font,
          tone: month.variance.value === 0 ? 'soft' : month.variance.effect,
        },
      ),
    );
    const hasRoom = measure(text.text, text) + 2 * ICON_WIDTH <= step;
    return { text, icon: hasRoom ? toIcon(text, month.variance.effect, 'right', measure) : null };
  };
  return {
    boxes: {
      plan,
      value,
      previousYear,
      variance: delta,
    },
    name: toText(month.label, Math.round(left + (lead + bar + shift) / 2), size.height - 3, {
      size: font,
      tone: 'soft',
    }),
    value:
      value && month.value !== null
        ? inside(
            toValueLabel(
              content.formatValue(month.value),
              month.value,
              { value, plan, previousYear },
              font,
              measure,
            ),
          )
        : null,
    variance: toVariance(),
  };
}

/** Which labels stay when there is room for some only: the heaviest. */
function sortByWeight<T>(items: T[], weight: (item: T, at: number) => number): number[] {
  return items.map((_, at) => at).sort((a, b) => weight(items[b] as T, b) - weight(items[a] as T, a));
}

export function layoutMonthColumns(content: Content, size: Size, measure: Measure): Layout {
  const { months, reference } = content;
  const geometry = computeGeometry(content, size);
  const drawn = months.map((month, at) => toMonth(month, at, content, size, geometry, measure));
  const latest = months.findLastIndex(({ scenario, value }) => scenario === 'actual' && value !== null);
  const largest = Math.max(...months.map(({ value }) => Math.abs(value ?? 0)));
  const byValue = sortByWeight(months, ({ value }, at) => {
    const size = Math.abs(value ?? 0);
    // The largest always stays, then the latest actual.
    return at === latest && size < largest ? largest - Number.EPSILON * largest : size;
  });
  const byVariance = sortByWeight(months, ({ variance }) => Math.abs(variance?.value ?? 0));

  const values = byValue.flatMap((at) => drawn[at]?.value ?? []);
  const variances = byVariance.flatMap((at) => drawn[at]?.variance ?? []);
  const keptVariances = new Set(
    keepApart(
      variances.map(({ text }) => text),
      measure,
    ),
  );
  const axis = toVarianceAxis(reference, { x: 0, y: geometry.varianceZero }, size.width, false);
  const behind: Mark[] = geometry.hasBand ? [axis] : [];
  return {
    boxes: {
      plan: drawn.map(({ boxes }) => boxes.plan),
      previousYear: drawn.map(({ boxes }) => boxes.previousYear),
      value: drawn.map(({ boxes }) => boxes.value),
      variance: drawn.map(({ boxes }) => boxes.variance),
    },
    behind,
    front: [
      toLine(0, geometry.base, size.width, geometry.base),
      ...keepApart(values, measure),
      ...keptVariances,
      ...variances.flatMap(({ text, icon }) => (icon && keptVariances.has(text) ? [icon] : [])),
      ...keepApart(
        drawn.map(({ name }) => name),
        measure,
        1,
      ),
    ],
  };
}

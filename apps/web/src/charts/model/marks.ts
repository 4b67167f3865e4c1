import type { DotMark, Effect, Fill, Font, LineMark, Measure, TextMark, Tone } from './drawing';
import { isJudged } from './drawing';

/** Plots below this width put names above their bars; `charts.module.css` gives them the height for it. */
const NARROW = 430;

export function isNarrow({ width }: { width: number }): boolean {
  return width < NARROW;
}

/** Type size of a chart: a little smaller where it is narrow. */
export function toFontSize(width: number): number {
  return width < NARROW ? 10 : 11;
}

export function toText(
  text: string,
  x: number,
  y: number,
  font: Font & { align?: TextMark['align']; tone?: Tone; halo?: boolean },
): TextMark {
  return { kind: 'text', text, x, y, align: 'center', tone: 'ink', ...font };
}

export function toLine(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  tone: Tone = 'axis',
  width = 1,
): LineMark {
  return {
    kind: 'line',
    points: [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
    tone,
    width,
  };
}

export function toVarianceFill(effect: Effect, isForecast: boolean): Fill {
  return isForecast ? `${effect}Forecast` : effect;
}

const ICON_RADIUS = 2.6;
const ICON_GAP = 3;
/** Pixels an icon takes beside its label. */
export const ICON_WIDTH = 2 * ICON_RADIUS + ICON_GAP;

/**
 * The sign of judgement that needs no colour: a dot for favourable, a triangle for unfavourable,
 * on the given side of a label.
 */
export function toIcon(
  label: TextMark,
  effect: Effect,
  side: 'left' | 'right',
  measure: Measure,
): DotMark | null {
  if (!isJudged(effect)) return null;
  const width = measure(label.text, label);
  const left = label.x - { left: 0, center: width / 2, right: width }[label.align];
  const x = side === 'left' ? left - ICON_GAP - ICON_RADIUS : left + width + ICON_GAP + ICON_RADIUS;
  return {
    kind: 'dot',
    shape: effect === 'favourable' ? 'circle' : 'triangle',
    x,
    y: label.y - label.size * 0.36,
    radius: ICON_RADIUS,
    tone: effect,
  };
}

export type Reference = 'plan' | 'previousYear';

/**
 * The zero axis of variances wears the dress of what it compares with: hollow for plan, lighter and solid
 * for the previous year.
 */
export function toVarianceAxis(
  reference: Reference,
  from: { x: number; y: number },
  length: number,
  isRow: boolean,
) {
  const [width, height] = isRow ? [3, length] : [length, 3];
  const x = isRow ? from.x - 1 : from.x;
  const y = isRow ? from.y : from.y - 1;
  return reference === 'plan'
    ? { kind: 'box' as const, x, y, width, height, fill: 'surface' as const, outline: 'axis' as const }
    : { kind: 'box' as const, x, y, width, height, fill: 'previousYear' as const };
}

import { isNumber } from './drawing';

/**
 * How far bars reach, in data units: `max` and `min` of the base (never inside zero, so no bar axis is cut),
 * `up` and `down` of the variances (both positive).
 */
export interface ScaleExtent {
  max: number;
  min: number;
  up: number;
  down: number;
}

interface Measured {
  bases: (number | null | undefined)[];
  variances: (number | null | undefined)[];
}

export function computeExtent({ bases, variances }: Measured): ScaleExtent {
  const base = bases.filter(isNumber);
  const variance = variances.filter(isNumber);
  return {
    max: Math.max(0, ...base),
    min: Math.min(0, ...base),
    up: Math.max(0, ...variance),
    down: Math.max(0, ...variance.map((value) => -value)),
  };
}

/** One scale for charts of the same unit that stand side by side: pass the result as `commonScale` to each. */
export function mergeExtents(...extents: ScaleExtent[]): ScaleExtent {
  return {
    max: Math.max(0, ...extents.map(({ max }) => max)),
    min: Math.min(0, ...extents.map(({ min }) => min)),
    up: Math.max(0, ...extents.map(({ up }) => up)),
    down: Math.max(0, ...extents.map(({ down }) => down)),
  };
}

/** Pixels per unit when `pixels` are left for the bars; 0 when there is nothing to draw. */
export function computePixelsPerUnit(extent: ScaleExtent, pixels: number): number {
  const units = extent.max - extent.min + extent.up + extent.down;
  return units > 0 ? Math.max(0, pixels) / units : 0;
}

/** Length in whole pixels: bars end on pixels, and what is not zero stays visible. */
export function toLength(value: number, pixelsPerUnit: number): number {
  if (value === 0) return 0;
  return Math.max(1, Math.round(Math.abs(value) * pixelsPerUnit));
}

/**
 * About `count` round values from `min` to `max`, inside both.
 * @example computeTicks(-1.1, 2.6, 4) //=> [-1, 0, 1, 2]
 */
export function computeTicks(min: number, max: number, count: number): number[] {
  const span = max - min;
  if (!(span > 0) || count < 1) return [];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.8) ?? 10;
  const tick = factor * power;
  const first = Math.ceil(min / tick - 1e-9);
  const last = Math.floor(max / tick + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    // Multiplying keeps -0 and 0.30000000000000004 out only after rounding to the tick's own digits.
    const digits = Math.max(0, -Math.floor(Math.log10(tick)));
    return Number(((first + at) * tick).toFixed(digits)) + 0;
  });
}

import { isNumber } from './drawing';

export interface SparklineInput {
  values: (number | null)[];
  target?: number | null;
  width: number;
  height: number;
}

export interface SparklineShape {
  /** One path a run of values; a gap begins a new one. */
  runs: { x: number; y: number }[][];
  last: { x: number; y: number } | null;
  /** Height of the target line. */
  target: number | null;
}

/** Room for the last dot. */
const MARGIN = 3.5;

/**
 * A line as big as a word: no axis, only its course. Lowest to highest value (target included) fill the height;
 * a constant series runs through the middle.
 */
export function computeSparkline({ values, target, width, height }: SparklineInput): SparklineShape {
  const shown = [...values, target].filter(isNumber);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const toX = (at: number) => MARGIN + (at / Math.max(1, values.length - 1)) * (width - 2 * MARGIN);
  const toY = (value: number) =>
    high > low ? height - MARGIN - ((value - low) / (high - low)) * (height - 2 * MARGIN) : height / 2;
  const runs: { x: number; y: number }[][] = [];
  let last: SparklineShape['last'] = null;
  values.forEach((value, at) => {
    if (!isNumber(value)) return;
    last = { x: toX(at), y: toY(value) };
    if (isNumber(values[at - 1])) runs.at(-1)?.push(last);
    else runs.push([last]);
  });
  return { runs, last, target: isNumber(target) ? toY(target) : null };
}

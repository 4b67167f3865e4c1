/**
 * What a chart is, before any pixel colour: boxes for Chart.js to draw, and the marks (labels, axes, dots)
 * around them. Everything here is plain data, so that "no two labels overlap" is a unit test.
 */

export type Effect = 'favourable' | 'unfavourable' | 'neutral';

/** How a bar is filled: the scenario it shows, or the judgement a variance carries (hatched when it is forecast). */
export type Fill = 'none' | 'actual' | 'previousYear' | 'plan' | 'forecast' | Effect | `${Effect}Forecast`;

export type Tone = 'ink' | 'soft' | 'axis' | 'grid' | 'band' | 'surface' | 'previousYear' | Effect;

export interface Size {
  width: number;
  height: number;
}

/** Pixels from the top left corner. */
export interface Box extends Size {
  x: number;
  y: number;
}

export interface Font {
  size: number;
  bold?: boolean;
}

export type Measure = (text: string, font: Font) => number;

export interface TextMark extends Font {
  kind: 'text';
  text: string;
  x: number;
  /** Baseline of the letters. */
  y: number;
  align: 'left' | 'center' | 'right';
  tone: Tone;
  /** Clears what lies behind the letters. */
  halo?: boolean;
}

export interface LineMark {
  kind: 'line';
  points: { x: number; y: number }[];
  tone: Tone;
  width: number;
  dash?: number[];
}

export interface DotMark {
  kind: 'dot';
  shape: 'circle' | 'triangle';
  x: number;
  y: number;
  radius: number;
  tone: Tone;
}

export interface BoxMark extends Box {
  kind: 'box';
  fill: Tone;
  outline?: Tone;
}

export type Mark = TextMark | LineMark | DotMark | BoxMark;

/** One Chart.js dataset. A null value is drawn as nothing (bars) or as a gap (lines). */
export interface Series {
  id: string;
  kind: 'bar' | 'line';
  label: string;
  values: (number | null)[];
  fills: Fill[];
}

export interface Layout {
  /** Per series id one box an entry; a line goes through the boxes' top left corners. */
  boxes: Record<string, (Box | null)[]>;
  behind: Mark[];
  front: Mark[];
}

export interface Tip {
  title: string;
  lines: string[];
}

export interface Drawing {
  orientation: 'columns' | 'rows';
  /** Names of the columns or rows. */
  entries: string[];
  /** From back to front. */
  series: Series[];
  /** Exact figures of each entry, shown on hover. */
  tips: Tip[];
  /** Height at which the chart is comfortable, the least at which it stays readable, and that of the narrow form. */
  height: { preferred: number; least: number; narrow: number };
  layout(size: Size, measure: Measure): Layout;
}

export interface TableModel {
  columns: string[];
  rows: { cells: string[]; level?: number; bold?: boolean }[];
}

/** A judged difference: `value` is arithmetic (actual - reference), `effect` what it does to profit. */
export interface VariancePoint {
  value: number;
  effect: Effect;
}

export function isJudged(effect: Effect): boolean {
  return effect !== 'neutral';
}

/** Tells a figure (zero included) from an absent one. */
export function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

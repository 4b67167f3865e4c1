import { isCompared, periodOf, PLAN_COLUMNS, type PlanColumn } from '../model/columns';

/** Widths in CSS pixels; the first columns stay in sight while the months scroll. */
export const POSITION_WIDTH = 58;
const WIDTHS: Partial<Record<PlanColumn, number>> = {
  kind: 44,
  title: 190,
  costCentre: 116,
  category: 136,
  initiative: 136,
  partner: 124,
  quantity: 92,
  price: 88,
  phasing: 76,
};

const LEAST_FIGURE = 90;
/** Widest bold digit, and the cell's padding. */
const DIGIT = 9;
const PADDING = 16;

/** Room for the longest figure of the year and month columns: the grand totals. */
export const figureWidth = (texts: readonly string[]): number =>
  Math.max(LEAST_FIGURE, Math.max(...texts.map(({ length }) => length)) * DIGIT + PADDING);

export const widthOf = (column: PlanColumn, figure: number): number => WIDTHS[column] ?? figure;
export const gridWidth = (figure: number): number =>
  PLAN_COLUMNS.reduce((sum, column) => sum + widthOf(column, figure), POSITION_WIDTH);

export interface FrozenColumns {
  /** What the columns that stay in sight cover. */
  width: number;
  /** Distance from the left where each of them stops. */
  left: readonly number[];
}

/** The columns that stay in sight: all up to `last`. */
export function freeze(last: PlanColumn, figure: number): FrozenColumns {
  const left: number[] = [];
  let width = POSITION_WIDTH;
  for (const column of PLAN_COLUMNS.slice(0, PLAN_COLUMNS.indexOf(last) + 1)) {
    left.push(width);
    width += widthOf(column, figure);
  }
  return { width, left };
}

export const isNumber = (column: PlanColumn): boolean =>
  periodOf(column) !== null ||
  isCompared(column) ||
  column === 'quantity' ||
  column === 'price' ||
  column === 'total';

import { periodOf, PLAN_COLUMNS, type PlanColumn } from '../model/columns';

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
const DIGIT = 8;
const PADDING = 14;

/** Room for the longest figure of the year and month columns: the grand totals. */
export const figureWidth = (texts: readonly string[]): number =>
  Math.max(LEAST_FIGURE, Math.max(...texts.map(({ length }) => length)) * DIGIT + PADDING);

export const widthOf = (column: PlanColumn, figure: number): number => WIDTHS[column] ?? figure;
export const gridWidth = (figure: number): number =>
  PLAN_COLUMNS.reduce((sum, column) => sum + widthOf(column, figure), POSITION_WIDTH);
/** What the columns that stay in sight cover. */
export const STICKY_WIDTH = POSITION_WIDTH + widthOf('kind', 0) + widthOf('title', 0);

/** Distance from the left where a sticky column stops; null for the others. */
export function stickyAt(column: PlanColumn): number | null {
  if (column === 'kind') return POSITION_WIDTH;
  return column === 'title' ? POSITION_WIDTH + widthOf('kind', 0) : null;
}

export const isNumber = (column: PlanColumn): boolean =>
  periodOf(column) !== null || column === 'quantity' || column === 'price' || column === 'total';

import type { CellPosition } from '../model/move-cell';

/** A rectangle of cells, edges included. */
export interface Selection {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The rectangle between two corners, whichever way it was drawn. */
export function toSelection(anchor: CellPosition, active: CellPosition): Selection {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export const isWithin = ({ top, bottom, left, right }: Selection, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const isSingle = ({ top, bottom, left, right }: Selection): boolean =>
  top === bottom && left === right;

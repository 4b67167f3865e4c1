import { useMemo, useState } from 'react';
import { PLAN_COLUMNS } from '../model/columns';
import type { CellPosition } from '../model/move-cell';
import type { GridItem } from '../view/group-rows';
import { toSelection } from '../view/selection';

/** A cell, held by the row's key: it stays in its line when lines come, go or move about. */
interface Place extends CellPosition {
  key: string | null;
}

export const TITLE = PLAN_COLUMNS.indexOf('title');

/** Where the cursor stands and what is selected from there. */
export function useGridCursor(items: readonly GridItem[], hasNewRow: boolean) {
  const start: Place = { key: items[0]?.key ?? null, row: 0, column: TITLE };
  const [active, setActive] = useState(start);
  const [anchor, setAnchor] = useState(start);
  const indexes = useMemo(() => new Map(items.map(({ key }, at) => [key, at])), [items]);
  const size = { rows: items.length + (hasNewRow ? 1 : 0), columns: PLAN_COLUMNS.length };

  const toPosition = ({ key, row, column }: Place): CellPosition => ({
    row: (key === null ? undefined : indexes.get(key)) ?? Math.max(0, Math.min(row, size.rows - 1)),
    column,
  });
  const toPlace = ({ row, column }: CellPosition): Place => ({ key: items[row]?.key ?? null, row, column });

  const position = toPosition(active);
  return {
    active: position,
    selection: toSelection(toPosition(anchor), position),
    size,
    /** Goes to a cell; extending keeps the other corner of the selection. */
    goTo: (next: CellPosition, isExtending = false) => {
      setActive(toPlace(next));
      if (!isExtending) setAnchor(toPlace(next));
    },
    /** Goes to a line that is about to appear, at `row` as far as one can tell. */
    goToKey: (key: string, row: number, column: number) => {
      setActive({ key, row, column });
      setAnchor({ key, row, column });
    },
    select: (from: CellPosition, to: CellPosition) => {
      setAnchor(toPlace(from));
      setActive(toPlace(to));
    },
  };
}

export type GridCursor = ReturnType<typeof useGridCursor>;

export interface CellPosition {
  row: number;
  column: number;
}
export interface GridSize {
  rows: number;
  columns: number;
}
export interface PressedKey {
  key: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
}

/** Rows a Page key jumps over. */
const PAGE = 15;

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/**
 * Where a key leads from a cell; null when the key does not move. Arrows stop at the edge, Tab goes on to the next row
 * and leaves the grid (null) only before its first and after its last cell.
 */
export function moveCell(from: CellPosition, pressed: PressedKey, size: GridSize): CellPosition | null {
  const { row, column } = from;
  const isJump = Boolean(pressed.ctrlKey || pressed.metaKey);
  const to = (toRow: number, toColumn: number): CellPosition => ({
    row: clamp(toRow, size.rows),
    column: clamp(toColumn, size.columns),
  });
  switch (pressed.key) {
    case 'ArrowUp':
      return to(isJump ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(isJump ? size.rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, isJump ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, isJump ? size.columns - 1 : column + 1);
    case 'Home':
      return to(isJump ? 0 : row, 0);
    case 'End':
      return to(isJump ? size.rows - 1 : row, size.columns - 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Tab':
      return moveOn(from, pressed.shiftKey ? -1 : 1, size);
    default:
      return null;
  }
}

function moveOn({ row, column }: CellPosition, step: 1 | -1, size: GridSize): CellPosition | null {
  const next = row * size.columns + column + step;
  if (next < 0 || next >= size.rows * size.columns) return null;
  return { row: Math.floor(next / size.columns), column: next % size.columns };
}

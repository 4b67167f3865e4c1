import type { CellPosition } from '../model/move-cell';
import type { FrozenColumns } from './grid-columns';

/** Height of every row, CSS pixels. */
export const ROW_HEIGHT = 28;

/** Brings a cell out from under the head, the foot and the columns that stay in sight. */
export function scrollToCell(
  box: HTMLDivElement,
  cellId: string,
  { row, column }: CellPosition,
  frozen: FrozenColumns,
): void {
  const top = row * ROW_HEIGHT;
  const room = box.clientHeight - 4 * ROW_HEIGHT - 24;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top > box.scrollTop + room) box.scrollTop = top - room;
  const cell = document.getElementById(cellId);
  if (!cell) return;
  // Measured on the screen: offsets would count from another ancestor once a cell is positioned.
  const start = cell.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientLeft;
  const end = start + cell.offsetWidth;
  if (column < frozen.left.length) box.scrollLeft = 0;
  else if (start < frozen.width) box.scrollLeft += start - frozen.width;
  else if (end > box.clientWidth) box.scrollLeft += end - box.clientWidth;
}

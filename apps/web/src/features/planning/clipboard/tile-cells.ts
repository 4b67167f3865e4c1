import type { Selection } from '../view/selection';

/**
 * Pasted cells repeated until they fill the selection, as spreadsheets do when it is a whole number of times as large.
 *
 * @example tileCells([['7']], { top: 0, bottom: 1, left: 0, right: 1 }) //=> [['7', '7'], ['7', '7']]
 */
export function tileCells(cells: string[][], { top, bottom, left, right }: Selection): string[][] {
  const [height, width] = [bottom - top + 1, right - left + 1];
  const columns = Math.max(...cells.map(({ length }) => length));
  const [down, across] = [height / cells.length, width / columns];
  if (!Number.isInteger(down) || !Number.isInteger(across)) return cells;
  const wide = cells.map((row) => Array.from({ length: across }, () => row).flat());
  return Array.from({ length: down }, () => wide).flat();
}

export interface RowWindow {
  /** First row drawn and the one after the last. */
  first: number;
  end: number;
  /** Height of the rows left out above and below. */
  above: number;
  below: number;
}

const MARGIN_ROWS = 8;

/** Which rows of a long list have to be drawn; all heights in CSS pixels. */
export function computeWindow(input: {
  rowCount: number;
  rowHeight: number;
  scrollTop: number;
  viewHeight: number;
}): RowWindow {
  const { rowCount, rowHeight, scrollTop, viewHeight } = input;
  const first = Math.max(0, Math.min(rowCount, Math.floor(scrollTop / rowHeight) - MARGIN_ROWS));
  const visible = Math.ceil(viewHeight / rowHeight) + 2 * MARGIN_ROWS;
  const end = Math.min(rowCount, first + visible);
  return { first, end, above: first * rowHeight, below: (rowCount - end) * rowHeight };
}

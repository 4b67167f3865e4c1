import { isEmptyText } from './text-reading';

/** Headings are merged over two rows, seldom three. */
const ROWS_ABOVE = 2;

/**
 * The names of columns in a sheet with merged headings: where the lowest row says nothing, a heading was merged
 * downwards and stands above it; where it says the same twice, the group above tells which is which.
 *
 * @example toHeadingNames([['Kostenstelle', '2026', '']], ['', 'Jan', 'Feb']) //=> ['Kostenstelle', 'Jan', 'Feb']
 * @example toHeadingNames([['2025', '', '2026', '']], ['Jan', 'Feb', 'Jan', 'Feb'])
 *   //=> ['2025 Jan', '2025 Feb', '2026 Jan', '2026 Feb']
 */
export function toHeadingNames(above: readonly (readonly string[])[], header: readonly string[]): string[] {
  const rows = above
    .slice(-ROWS_ABOVE)
    .filter((row) => row.filter((cell) => !isEmptyText(cell)).length > 1)
    .toReversed();
  const names = header.map((name, index) => {
    const merged = rows.map((row) => row[index] ?? '').find((cell) => !isEmptyText(cell));
    return isEmptyText(name) ? (merged ?? name) : name;
  });
  const groups = toGroups(rows[0] ?? []);
  return names.map((name, index) => {
    const isOwn = !isEmptyText(header[index] ?? '');
    const isTwice = isOwn && header.filter((other) => other.trim() === name.trim()).length > 1;
    return isTwice && groups[index] ? `${groups[index]} ${name}` : name;
  });
}

/** A row of merged cells with the text of each in all the columns it spans. */
function toGroups(row: readonly string[]): string[] {
  let group = '';
  return row.map((cell) => {
    if (!isEmptyText(cell)) group = cell.trim();
    return group;
  });
}

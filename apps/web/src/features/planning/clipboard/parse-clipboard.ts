/**
 * The cells of a text that a spreadsheet put on the clipboard: tabs between cells, line ends between rows, and quotes
 * around a cell that holds either, its own quotes doubled. The line end behind the last row makes no row of its own.
 *
 * @example parseClipboard('a\t"b\nc"\n') //=> [['a', 'b\nc']]
 */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(cell);
    const isRowEnd = text[end] !== '\t';
    if (isRowEnd) {
      rows.push(row);
      row = [];
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    if (at >= text.length && isRowEnd) break;
  }
  return rows;
}

function readPlain(text: string, from: number): { cell: string; end: number } {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end += 1;
  return { cell: text.slice(from, end), end };
}

/** A quote that never closes, or is followed by more text, was a plain cell after all. */
function readQuoted(text: string, from: number): { cell: string; end: number } {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else if (at + 1 >= text.length || '\t\r\n'.includes(text[at + 1] ?? '')) {
      return {
        cell: text
          .slice(from + 1, at)
          .replaceAll('""', '"')
          .replaceAll('\r\n', '\n'),
        end: at + 1,
      };
    } else break;
  }
  return readPlain(text, from);
}

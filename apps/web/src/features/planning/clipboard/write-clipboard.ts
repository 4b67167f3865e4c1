/**
 * Cells as a spreadsheet takes them from the clipboard.
 *
 * @example writeClipboard([['a', 'b\tc']]) //=> 'a\t"b\tc"'
 */
export function writeClipboard(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(quote).join('\t')).join('\r\n');
}

/** Text a spreadsheet would run as a formula; guarded text keeps its own apostrophes. */
const RISKY = /^'*[=+\-@\t\r\n]/;

/** Words on their way into a spreadsheet: what looks like a formula gets an apostrophe. */
export const guardText = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The same words coming back. */
export const unguardText = (text: string): string => (/^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);

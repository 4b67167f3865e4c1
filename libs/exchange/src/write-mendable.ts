import { guardText } from './formula-guard';
import type { Dialect } from './dialect';
import { parseAmountExact } from './parse-amount-exact';

const CRLF = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

const quote = (text: string, delimiter: string) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The headings of a file that is sent back to be mended; UTF-8 with its mark, so that every spreadsheet reads the umlauts. */
export function writeMendableHeader(names: readonly string[], delimiter: string): string {
  return BYTE_ORDER_MARK + names.map((name) => quote(name, delimiter)).join(delimiter) + CRLF;
}

/**
 * A row as it was in somebody's file, to be mended there: cells keep their wording. What starts like a formula is guarded,
 * unless it is a number in the file's own form, which has to stay one.
 *
 * @example writeMendableRow(['=1+1', '-12,50', 'a;b'], ';', { decimal: ',' }) //=> '\'=1+1;-12,50;"a;b"\r\n'
 */
export function writeMendableRow(
  cells: readonly string[],
  delimiter: string,
  dialect: Pick<Dialect, 'decimal'>,
): string {
  const isNumber = (text: string) => parseAmountExact(text, dialect).kind === 'value';
  const written = cells.map((text) => quote(isNumber(text) ? text : guardText(text), delimiter));
  return written.join(delimiter) + CRLF;
}

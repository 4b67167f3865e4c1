/** Printable characters of Windows-1252: ASCII, Latin-1 and what Microsoft put between them. */
const WRITABLE = /^[ -~\u00A0-ÿ€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/u;
/** A spreadsheet that opens the file must not run a text. */
const RUNS_AS_FORMULA = /^[=+\-@\s]+/;
const NOT_OF_DOCUMENT = /[^A-Za-z0-9$%&*+\-/]+/g;

export const isDatevText = (text: string): boolean =>
  [...text].every((character) => WRITABLE.test(character));

/** Letter without its accent where Windows-1252 has that one, else a question mark. */
function toWritable(character: string): string {
  if (WRITABLE.test(character)) return character;
  if (/\s|\p{Cc}/u.test(character)) return ' ';
  const base = [...character.normalize('NFD')][0] ?? '';
  return WRITABLE.test(base) ? base : '?';
}

/**
 * A text as Windows-1252 can hold it, on one line, not run by a spreadsheet, cut to `longest` characters.
 *
 * @example toDatevText('=SUM(A1)', 60) //=> 'SUM(A1)'
 * @example toDatevText('Łódź', 60) //=> '?ódz'
 */
export function toDatevText(text: string, longest: number): string {
  const written = [...text.normalize('NFC')].map(toWritable).join('');
  return written.replace(RUNS_AS_FORMULA, '').slice(0, longest).trimEnd();
}

/**
 * A document number as Belegfeld 1 takes it: letters, digits and `$%&*+-/`, everything else becomes one hyphen.
 *
 * @example toDatevDocument('RE 2026_15', 36) //=> 'RE-2026-15'
 */
export function toDatevDocument(document: string, longest: number): string {
  return document
    .normalize('NFC')
    .replace(NOT_OF_DOCUMENT, '-')
    .replace(RUNS_AS_FORMULA, '')
    .slice(0, longest)
    .replace(/-+$/, '');
}

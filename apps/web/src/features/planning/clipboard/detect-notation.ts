import type { Language } from '@etat/messages';

const GERMAN = /^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+,\d{1,2}$/;
const ENGLISH = /^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+\.\d{1,2}$/;

/**
 * In which notation the numbers of a pasted table are written: whatever most of them can only be, else the reader's own.
 *
 * @example detectNotation([['1.234,56', '7,5'], ['x', '1.200']], 'en') //=> 'de'
 */
export function detectNotation(rows: readonly (readonly string[])[], own: Language): Language {
  let [german, english] = [0, 0];
  for (const cell of rows.flat()) {
    const text = bare(cell);
    if (GERMAN.test(text)) german += 1;
    if (ENGLISH.test(text)) english += 1;
  }
  if (german === english) return own;
  return german > english ? 'de' : 'en';
}

const CURRENCY = /(?:\s|\u00a0|\u202f)*(?:€|\$|£|EUR|USD|CHF|GBP)(?:\s|\u00a0|\u202f)*/gi;
const NOTHING = /^[-–—]$/;

/**
 * A number without what spreadsheets put around it: currency, brackets or a closing minus for negative ones, a dash for 0.
 *
 * @example bare('(1.234,56 €)') //=> '-1.234,56'
 */
export function bare(cell: string): string {
  const text = cell.replaceAll(CURRENCY, '').replaceAll('\u2212', '-').trim();
  if (NOTHING.test(text)) return '0';
  const [, inner] = /^\((.+)\)$/.exec(text) ?? [];
  if (inner !== undefined) return `-${inner}`;
  return /^[\d.,\s\u00a0\u202f'’]+-$/.test(text) ? `-${text.slice(0, -1).trim()}` : text;
}

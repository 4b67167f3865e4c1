const SYMBOLS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  $: '$',
  '¥': '¥',
  US$: 'USD',
  'Fr.': 'CHF',
};
const ISO_CODES = new Set(Intl.supportedValuesOf('currency'));

const LEADING = /^(US\$|Fr\.|[€£$¥]|[A-Z]{3}(?![A-Za-z]))\s*/;
const TRAILING = /\s*(US\$|Fr\.|[€£$¥]|(?<![A-Za-z])[A-Z]{3})$/;

/** A text without its currency mark, and the mark: an ISO code, or the bare sign where it is ambiguous (`$`, `¥`). */
export interface UnmarkedText {
  text: string;
  mark: string | null;
}

/**
 * Takes one currency sign or ISO code off either end of a number.
 *
 * @example stripCurrencyMark('1.234,56 €') //=> { text: '1.234,56', mark: 'EUR' }
 * @example stripCurrencyMark('12 Stück') //=> { text: '12 Stück', mark: null }
 */
export function stripCurrencyMark(text: string): UnmarkedText {
  const found = LEADING.exec(text) ?? TRAILING.exec(text);
  const written = found?.[1];
  if (!found || written === undefined) return { text, mark: null };
  const mark = SYMBOLS[written] ?? (ISO_CODES.has(written) ? written : null);
  if (mark === null) return { text, mark: null };
  const rest = found.index === 0 ? text.slice(found[0].length) : text.slice(0, found.index);
  return { text: rest, mark };
}

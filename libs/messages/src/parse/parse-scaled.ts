import type { Language } from '../locale';

const NUMBER = { de: /^[+-]?(\d{1,3}(\.\d{3})+|\d+)?(,\d*)?$/, en: /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/ };
/** The other language's decimal mark, where it cannot be a thousands mark: not followed by exactly three digits. */
const FOREIGN = { de: /^[+-]?\d+\.(\d{1,2}|\d{4,})$/, en: /^[+-]?\d+,(\d{1,2}|\d{4,})$/ };

/**
 * What somebody typed as an exact scaled integer; null when it is no number, has more decimals than fit or is too large.
 * Spaces and apostrophes between digits are let through, and an accountant's closing minus.
 *
 * @example parseScaled('de', '1.234,56', 2) //=> 123456
 * @example parseScaled('en', '1,234.56', 2) //=> 123456
 * @example parseScaled('de', '12,345', 2) //=> null
 */
export function parseScaled(language: Language, typed: string, exponent: number): number | null {
  let text = typed
    .replaceAll('\u2212', '-')
    .replaceAll(/(?<=\d)[\s\u00a0\u202f'’](?=\d)/g, '')
    .trim();
  if (/^[\d.,]+-$/.test(text)) text = `-${text.slice(0, -1)}`;
  if (!/\d/.test(text)) return null;
  const isForeign = FOREIGN[language].test(text);
  if (!isForeign && !NUMBER[language].test(text)) return null;
  const decimalMark = (language === 'de') !== isForeign ? ',' : '.';
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split(decimalMark);
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > exponent) return null;
  const scaled = Number(whole.replaceAll(/[.,]/g, '') + kept.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(scaled)) return null;
  return text.startsWith('-') && scaled !== 0 ? -scaled : scaled;
}

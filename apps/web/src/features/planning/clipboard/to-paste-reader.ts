import { divideRounded } from '@etat/domain';
import { parseHours, parseScaled, type Language } from '@etat/messages';
import type { NumberReader } from '../model/parse-cell';
import { bare } from './detect-notation';

/** Digits behind the cent that a calculated cell of a spreadsheet may carry along. */
const SURPLUS = 6;

/** Reads numbers as spreadsheets show them; what is finer than a cent is rounded, halves away from zero. */
export function toPasteReader(language: Language, moneyScale: number): NumberReader {
  return {
    decimal: (text, scale) => {
      const number = bare(text);
      const exact = parseScaled(language, number, scale);
      if (exact !== null) return exact;
      const finer = parseScaled(language, cutDecimals(number, language, scale + SURPLUS), scale + SURPLUS);
      return finer === null ? null : Number(divideRounded(BigInt(finer), 10n ** BigInt(SURPLUS)));
    },
    minutes: (text) => parseHours(language, bare(text)),
    moneyScale,
    decimalMark: language === 'de' ? ',' : '.',
  };
}

function cutDecimals(text: string, language: Language, most: number): string {
  const at = text.lastIndexOf(language === 'de' ? ',' : '.');
  return at < 0 ? text : text.slice(0, at + 1 + most);
}

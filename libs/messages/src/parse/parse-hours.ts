import type { Language } from '../locale';
import { parseScaled } from './parse-scaled';

/**
 * Typed hours as whole minutes: decimal (7,5) or clock form (7:30); null when neither.
 *
 * @example parseHours('de', '7,5') //=> 450
 */
export function parseHours(language: Language, typed: string): number | null {
  const text = typed.trim().replace(/\s*h$/i, '');
  const clock = /^(-?)(\d{1,6}):([0-5]\d)$/.exec(text);
  if (clock) {
    const minutes = Number(clock[2]) * 60 + Number(clock[3]);
    return clock[1] && minutes !== 0 ? -minutes : minutes;
  }
  const hundredths = parseScaled(language, text, 2);
  return hundredths === null ? null : Math.round((hundredths * 60) / 100);
}

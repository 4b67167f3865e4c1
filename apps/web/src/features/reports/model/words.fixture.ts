import { createTranslator, type Language } from '@etat/messages';
import { createReportWords } from './report-words';

/** No-break spaces are right on the page and unreadable in an expectation. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

export function wordsIn(language: Language) {
  return createReportWords({
    language,
    currency: 'EUR',
    t: createTranslator(language),
    now: '2026-11-03T12:10:00.000Z',
    timeZone: 'Europe/Berlin',
  });
}

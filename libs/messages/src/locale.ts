export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English is British: day before month, 24 hours. */
export function toLocale(language: Language): 'de-DE' | 'en-GB' {
  return language === 'de' ? 'de-DE' : 'en-GB';
}

/**
 * The language to begin with, from the browser's wishes.
 *
 * @example chooseLanguage(['fr-FR', 'de-AT']) //=> 'de'
 */
export function chooseLanguage(wishes: readonly string[]): Language {
  const known = wishes
    .map((wish) => wish.slice(0, 2).toLowerCase())
    .find((wish) => wish === 'de' || wish === 'en');
  return known === 'de' ? 'de' : 'en';
}

import { de } from './de';
import { en } from './en';
import type { Language } from './locale';
import { toTranslator, type Catalogue, type Translate } from './to-translator';

export const catalogues: Record<Language, Catalogue> = { de, en };

/**
 * Words of one language, at once; for whoever has both catalogues at hand, such as the server.
 *
 * @throws {RangeError} the translator does, when a key is unknown or a placeholder has no value
 * @example createTranslator('de')('app.nav.kpis') //=> 'Kennzahlen'
 */
export function createTranslator(language: Language): Translate {
  return toTranslator(language, catalogues[language]);
}

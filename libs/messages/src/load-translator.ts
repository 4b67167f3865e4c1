import type { Language } from './locale';
import { toTranslator, type Translate } from './to-translator';

/** The same as createTranslator, but a browser fetches only the language it shows. */
export async function loadTranslator(language: Language): Promise<Translate> {
  const catalogue = language === 'de' ? (await import('./de')).de : (await import('./en')).en;
  return toTranslator(language, catalogue);
}

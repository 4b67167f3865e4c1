import { IntlMessageFormat } from 'intl-messageformat';
import type { en } from './en';
import { toLocale, type Language } from './locale';

type English = typeof en;
/** Words of one language, by feature and key. */
export type Catalogue = {
  readonly [Feature in keyof English]: { readonly [Key in keyof English[Feature]]: string };
};
/** `feature.key`, for example `planning.title`. */
export type MessageKey = {
  [Feature in keyof English]: `${Feature}.${keyof English[Feature] & string}`;
}[keyof English];
export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A translator over one catalogue. Messages are ICU: placeholders, plurals and selects; each is compiled once. */
export function toTranslator(language: Language, catalogue: Catalogue): Translate {
  const words: Record<string, Record<string, string>> = catalogue;
  const locale = toLocale(language);
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    let message = compiled.get(key);
    if (!message) {
      const dot = key.indexOf('.');
      const text = words[key.slice(0, dot)]?.[key.slice(dot + 1)];
      if (text === undefined) throw new RangeError(`Unknown message: ${key}`);
      message = new IntlMessageFormat(text, locale);
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}

import { IntlMessageFormat } from 'intl-messageformat';
import { formatMoney } from '../format/format-money';
import { problemsDe } from './problems-de';
import { problemsEn } from './problems-en';

/** Words for problem documents; every method falls back to a general sentence, never to a bare code. */
export interface ProblemTranslator {
  title(status: number): string;
  detail(code: string, details: Record<string, unknown>): string;
  field(code: string, fallback: string): string;
}

const CATALOGUES = { en: problemsEn, de: problemsDe };

type Primitive = string | number | boolean | null | undefined;
const isPrimitive = (entry: [string, unknown]): entry is [string, Primitive] =>
  entry[1] === null || ['string', 'number', 'boolean'].includes(typeof entry[1]);

/**
 * The sentence a controller reads for an error code.
 *
 * @example createProblemTranslator('en').title(404) //=> 'Not found'
 */
export function createProblemTranslator(language: 'de' | 'en'): ProblemTranslator {
  const catalogue = CATALOGUES[language];
  return {
    title: (status) =>
      catalogue.titles[String(status)] ?? catalogue.titles[status < 500 ? '400' : '500'] ?? '',
    detail: (code, details) => {
      const ending = code.slice(code.lastIndexOf('.'));
      const message =
        catalogue.details[code] ?? catalogue.endings[ending] ?? catalogue.details['unknown'] ?? '';
      const { currency } = details;
      // Amounts that come with their currency are read as money, in the reader's own form.
      const show = ([name, value]: [string, Primitive]): [string, Primitive] =>
        typeof currency === 'string' && typeof value === 'number' && name.endsWith('Minor')
          ? [name, formatMoney(language, value, currency)]
          : [name, value];
      const values = Object.fromEntries(Object.entries(details).filter(isPrimitive).map(show));
      return toSentence(new IntlMessageFormat(message, language), values);
    },
    field: (code, fallback) => catalogue.fields[code] ?? fallback,
  };
}

const MISSING = /variable "([^"]+)" was not provided/;

/** The sentence with a dash for every detail it wants and does not get: better than no sentence. */
function toSentence(message: IntlMessageFormat, values: Record<string, Primitive>): string {
  try {
    return String(message.format(values)).replaceAll('NaN', '–');
  } catch (error) {
    const name = MISSING.exec(String(error))?.[1];
    if (name === undefined || name in values) throw error;
    return toSentence(message, { ...values, [name]: '–' });
  }
}

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogues } from './create-translator';
import type { Language } from './locale';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Types of literal text and of the # in a plural. */
const LITERAL = new Set<number>([0, 7]);

/** Names of all placeholders, those inside plurals and selects too. */
function placeholders(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    const inner =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => placeholders(value)) : [];
    const children = 'children' in element ? placeholders(element.children) : [];
    const own = LITERAL.has(element.type) || !('value' in element) ? [] : [element.value];
    return [...own, ...inner, ...children];
  });
}

const namesIn = (text: string, language: string) =>
  [...new Set(placeholders(new IntlMessageFormat(text, language).getAst()))].sort();

const wordsOf = (language: Language): Record<string, Record<string, string>> => catalogues[language];

describe('catalogues', () => {
  it('hold the same features', () => {
    expect(Object.keys(catalogues.de).sort()).toEqual(Object.keys(catalogues.en).sort());
  });

  describe.each(Object.keys(catalogues.en))('%s', (feature) => {
    const english = wordsOf('en')[feature] ?? {};
    const german = wordsOf('de')[feature] ?? {};

    it('has the same keys in both languages', () => {
      expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    });

    it('has no empty message', () => {
      for (const text of [...Object.values(english), ...Object.values(german)])
        expect(text.trim()).not.toBe('');
    });

    it('has the same placeholders in both languages', () => {
      for (const key of Object.keys(english)) {
        expect({ key, names: namesIn(german[key] ?? '', 'de') }).toEqual({
          key,
          names: namesIn(english[key] ?? '', 'en'),
        });
      }
    });
  });
});

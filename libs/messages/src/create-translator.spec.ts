import { describe, expect, it } from 'vitest';
import { createTranslator } from './create-translator';
import { loadTranslator } from './load-translator';
import { chooseLanguage, LANGUAGES } from './locale';
import type { MessageKey } from './to-translator';

describe('createTranslator', () => {
  it('fills placeholders and plurals in the language', () => {
    expect(createTranslator('en')('strategy.goal.initiatives', { count: 2 })).toBe('2 initiatives');
    expect(createTranslator('de')('strategy.goal.initiatives', { count: 1 })).toBe('1 Maßnahme');
    expect(createTranslator('de')('ui.edit.named', { name: 'X' })).toBe('X bearbeiten');
  });

  it('refuses an unknown key and a missing value instead of showing half a sentence', () => {
    const t = createTranslator('en');
    expect(() => t('planning.no-such-key' as MessageKey)).toThrow('planning.no-such-key');
    expect(() => t('ui.edit.named')).toThrow();
  });
});

it.each([
  [['de-AT', 'en'], 'de'],
  [['fr-FR', 'de-DE'], 'de'],
  [['en-US', 'de'], 'en'],
  [['fr-FR'], 'en'],
  [[], 'en'],
] as const)('with wishes %j begins in %s', (wishes, expected) => {
  expect(chooseLanguage(wishes)).toBe(expected);
});

it.each(LANGUAGES)('a loaded translator says the same in %s', async (language) => {
  const loaded = await loadTranslator(language);
  expect(loaded('app.nav.kpis')).toBe(createTranslator(language)('app.nav.kpis'));
});

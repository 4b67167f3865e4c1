import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createProblemTranslator } from '@etat/messages';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

const listSources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const listMatches = (folders: string[], pattern: RegExp): string[] => {
  const texts = folders.flatMap(listSources).map((file) => readFileSync(file, 'utf8'));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, code = '']) => code))),
  ].sort();
};

/** Codes that stand in the source as text; those with a changing noun (`vendor.exists`) end in a known ending. */
const thrown = listMatches(
  ['apps/api/src', 'libs/domain/src', 'libs/exchange/src'],
  /new DomainError\(\s*'([^']+)'/g,
);
const endings = listMatches(['apps/api/src'], /new DomainError\(`\$\{[\w.]+\}(\.[a-z-]+)`/g);
/** What Nest and Fastify refuse by themselves. */
const http = [400, 404, 413, 415].map((status) => `http.${status}`);
const rules = listMatches(['libs/contracts/src'], /'([a-z-]+\.[a-z0-9-]+)'/g);

describe.each(['de', 'en'] as const)('problem sentences (%s)', (language) => {
  const translator = createProblemTranslator(language);
  const unknown = translator.detail('unknown', {});

  it('there is one for every code that is thrown', () => {
    expect(thrown.length).toBeGreaterThan(60);
    expect(endings.length).toBeGreaterThanOrEqual(3);
    const codes = [...thrown, ...endings.map((ending) => `thing${ending}`), ...http];
    expect(codes.filter((code) => translator.detail(code, {}) === unknown)).toEqual([]);
  });

  it('each is a sentence, also when a detail it wants is missing', () => {
    for (const code of thrown) {
      const sentence = translator.detail(code, {});
      expect([code, sentence]).toEqual([code, expect.stringMatching(/^[^\s{].*[.!?]$/s)]);
      expect([code, sentence.includes('{')]).toEqual([code, false]);
    }
  });

  it('there is one for every rule a contract names at a field', () => {
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.filter((rule) => translator.field(rule, '') === '')).toEqual([]);
  });

  it('says amounts that come with their currency as money', () => {
    const details = { month: '2026-02', belowMinor: 1_234_50, aboveMinor: 1_235_76, currency: 'EUR' };
    const sentence = translator.detail('transfer.no-whole-minutes', details).replaceAll('\u00a0', ' ');
    expect(sentence).toContain(
      language === 'de' ? '1.234,50 EUR und 1.235,76 EUR' : 'EUR 1,234.50 and EUR 1,235.76',
    );
  });

  it('every status has its title', () => {
    const statuses = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503];
    expect(new Set(statuses.map((status) => translator.title(status))).size).toBe(statuses.length);
  });
});

describe('German and English', () => {
  it('say different things in the same place', () => {
    const [german, english] = [createProblemTranslator('de'), createProblemTranslator('en')];
    expect(thrown.filter((code) => german.detail(code, {}) === english.detail(code, {}))).toEqual([]);
  });
});

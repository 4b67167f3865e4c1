import { describe, expect, it } from 'vitest';
import { sourceOf, toSourceOptions } from './version-source';

describe('sourceOf', () => {
  it.each([
    ['empty', { kind: 'empty' }],
    ['actuals-2025', { kind: 'actuals', fiscalYear: 2025, factorBp: 10_500 }],
    [
      '01920000-0000-7000-8000-000000000001',
      { kind: 'version', versionId: '01920000-0000-7000-8000-000000000001' },
    ],
  ])('%s', (option, source) => {
    expect(sourceOf(option, 10_500)).toEqual(source);
  });

  it('knows every option there is', () => {
    const options = toSourceOptions([], 2026, (key) => key);
    expect(options.map(({ value }) => sourceOf(value, 1).kind)).toEqual(['empty', 'actuals', 'actuals']);
  });
});

import { describe, expect, it } from 'vitest';
import { isMonth } from './month';

describe('isMonth', () => {
  it.each(['2026-01', '2026-12', '0001-01', '9999-12'])('%s is a month', (text) => {
    expect(isMonth(text)).toBe(true);
  });

  it.each([
    '',
    '2026',
    '2026-00',
    '2026-13',
    '2026-1',
    '26-01',
    '2026-01-01',
    '0000-01',
    ' 2026-01',
    '2026-01\n',
  ])('%j is none', (text) => {
    expect(isMonth(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { formatMonth } from './format-date';

const names = (language: 'de' | 'en') =>
  Array.from({ length: 12 }, (_, at) =>
    formatMonth(language, `2026-${String(at + 1).padStart(2, '0')}`, 'name'),
  ).join(' ');

describe('formatMonth', () => {
  it('short names are three letters wide, September too', () => {
    expect(names('en')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
    expect(names('de')).toBe('Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez');
  });

  it('the other forms', () => {
    expect(formatMonth('de', '2026-09')).toBe('Sep 2026');
    expect(formatMonth('en', '2026-09', 'long')).toBe('September 2026');
    expect(formatMonth('en', '2026-09', 'numeric')).toBe('09/2026');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { isDate, monthOf } from './date';

describe('isDate', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '2026-12-01'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '31.12.2026',
    '',
  ])('%j does not', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('agrees with the ECMAScript calendar on every day from 1900 to 2199', () => {
    const year = fc.integer({ min: 1900, max: 2199 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        expect(isDate(text)).toBe(new Date(Date.UTC(y, m - 1, d)).toISOString().startsWith(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('monthOf', () => {
  it('is the month a date lies in', () => {
    expect(monthOf('2026-03-31')).toBe('2026-03');
  });

  it('refuses a day that does not exist', () => {
    expect(errorCodeOf(() => monthOf('2026-02-30'))).toBe('calendar.not-date');
  });
});

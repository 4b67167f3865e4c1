import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../format/format-money';
import { parseScaled } from './parse-scaled';

describe('parseScaled', () => {
  it.each([
    ['de', '1.234,56', 123_456],
    ['de', '1234,5', 123_450],
    ['de', '1.234', 123_400],
    ['de', '1.234.567,89', 123_456_789],
    ['de', '12.50', 1_250],
    ['de', '-12,50', -1_250],
    ['de', '12,50-', -1_250],
    ['de', '\u221212,50', -1_250],
    ['de', '1 234,56', 123_456],
    ['de', '1\u202f234,56', 123_456],
    ['de', "1'234,56", 123_456],
    ['de', ' 7 ', 700],
    ['de', ',5', 50],
    ['de', '5,', 500],
    ['de', '12,3400', 1_234],
    ['de', '-0', 0],
    ['en', '1,234.56', 123_456],
    ['en', '1,234', 123_400],
    ['en', '12,50', 1_250],
    ['en', '+7', 700],
    ['en', '.5', 50],
  ] as const)('%s reads "%s" as %i cents', (language, typed, expected) => {
    expect(parseScaled(language, typed, 2)).toBe(expected);
  });

  it.each([
    ['de', ''],
    ['de', '-'],
    ['de', ','],
    ['de', 'abc'],
    ['de', '12 EUR'],
    ['de', '12,345'],
    ['de', '1.23.456'],
    ['de', '1,2,3'],
    ['de', '--5'],
    ['de', '99999999999999999'],
    ['en', '12.345'],
    ['en', '1,23,456'],
  ] as const)('%s refuses "%s"', (language, typed) => {
    expect(parseScaled(language, typed, 2)).toBeNull();
  });

  it('reads back every amount that was shown', () => {
    const minor = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(minor, fc.constantFrom('de' as const, 'en' as const), (amount, language) => {
        expect(parseScaled(language, formatMoney(language, amount, 'EUR', { plain: true }), 2)).toBe(amount);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { currencyDecimals, formatMicro, formatMoney, formatThousands } from './format-money';

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatMoney', () => {
  it.each([
    ['de', 123_456, 'EUR', {}, '1.234,56 EUR'],
    ['en', 123_456, 'EUR', {}, 'EUR 1,234.56'],
    ['en', -5, 'EUR', { plain: true }, '-0.05'],
    ['en', 5_000, 'EUR', { signed: true, plain: true }, '+50.00'],
    ['en', 0, 'EUR', { signed: true, plain: true }, '0.00'],
    ['de', 123_456, 'JPY', {}, '123.456 JPY'],
    ['en', 123_456, 'EUR', { decimals: 0 }, 'EUR 1,235'],
    ['en', 9_007_199_254_740_991, 'EUR', { plain: true }, '90,071,992,547,409.91'],
  ] as const)('%s %i %s %j: %s', (language, minor, currency, options, expected) => {
    expect(plainSpaces(formatMoney(language, minor, currency, options))).toBe(expected);
  });
});

describe('formatThousands', () => {
  it.each([
    ['en', 84_260_000, {}, '842.6 k'],
    ['de', 84_260_000, {}, '842,6 T'],
    ['de', 84_260_000, { unit: 'currency' }, '842,6 TEUR'],
    ['en', 84_260_000, { unit: 'currency' }, 'EUR 842.6 k'],
    ['en', 2_790_000, { signed: true }, '+27.9 k'],
    ['en', -1_234_567, { unit: 'none', decimals: 0 }, '-12'],
  ] as const)('%s %i %j: %s', (language, minor, options, expected) => {
    expect(plainSpaces(formatThousands(language, minor, 'EUR', options))).toBe(expected);
  });
});

it('rates keep every decimal they have and at least those of the currency', () => {
  expect(formatMicro('en', 75_500_000, 'EUR', { plain: true })).toBe('75.50');
  expect(formatMicro('en', 1_234, 'EUR', { plain: true })).toBe('0.001234');
});

it('decimals follow the currency', () => {
  expect(['EUR', 'JPY', 'KWD'].map(currencyDecimals)).toEqual([2, 0, 3]);
});

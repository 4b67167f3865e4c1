import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { multiplyToMinor } from './multiply-to-minor';

describe('multiplyToMinor', () => {
  it.each([
    ['1,000 clicks at 0.0035 EUR', 3_500, 1_000_0000, 'EUR', 3_50],
    ['1.5 days at 980.00 EUR', 980_000_000, 1_5000, 'EUR', 1_470_00],
    ['half a cent rounds away from zero', 5_000, 1_0000, 'EUR', 1],
    ['a credit of half a cent too', -5_000, 1_0000, 'EUR', -1],
    ['just under half a cent', 4_999, 1_0000, 'EUR', 0],
    ['yen have no minor unit', 1_500_000, 3_0000, 'JPY', 5],
    ['dinars have three decimals', 1_234_500, 1_0000, 'KWD', 1_235],
    ['a product far beyond 2^53 stays exact', 9_007_199_254_740_991, 5000_0000, 'EUR', 4_503_599_627_370_496],
  ])('%s', (_case, priceMicro, quantityE4, currency, expected) => {
    expect(multiplyToMinor({ priceMicro, quantityE4, currency })).toBe(expected);
  });

  it('refuses fractions and results that are no longer exact', () => {
    const EUR = 'EUR';
    const half = () => multiplyToMinor({ priceMicro: 0.5, quantityE4: 1, currency: EUR });
    const huge = () => multiplyToMinor({ priceMicro: 2 ** 52, quantityE4: 2 ** 52, currency: EUR });
    expect(errorCodeOf(half)).toBe('number.not-scaled-integer');
    expect(errorCodeOf(huge)).toBe('money.not-minor-units');
  });

  it('a whole price in cents times a whole quantity needs no rounding', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const pieces = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(cents, pieces, (priceMinor, count) => {
        const amount = multiplyToMinor({
          priceMicro: priceMinor * 10_000,
          quantityE4: count * 10_000,
          currency: 'EUR',
        });
        expect(amount).toBe(priceMinor * count + 0);
      }),
    );
  });
});

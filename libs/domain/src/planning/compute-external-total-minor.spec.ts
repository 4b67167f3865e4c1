import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { computeExternalTotalMinor } from './compute-external-total-minor';

describe('computeExternalTotalMinor', () => {
  it.each([
    ['an amount', { amountMinor: 12_000_00 }, 12_000_00],
    [
      'twelve licences at 49.90 EUR',
      { quantityE4: 12_0000, unitPriceMicro: 49_900_000, currency: 'EUR' },
      598_80,
    ],
    [
      '250,000 views at 0.0125 EUR',
      { quantityE4: 250_000_0000, unitPriceMicro: 12_500, currency: 'EUR' },
      3_125_00,
    ],
    [
      '2.5 days at 120,001 JPY',
      { quantityE4: 2_5000, unitPriceMicro: 120_001_000_000, currency: 'JPY' },
      300_003,
    ],
  ])('%s', (_case, input, expected) => {
    expect(computeExternalTotalMinor(input)).toBe(expected);
  });

  it('refuses fractions of a minor unit', () => {
    expect(errorCodeOf(() => computeExternalTotalMinor({ amountMinor: 0.5 }))).toBe('money.not-minor-units');
  });

  it('one piece at a price in whole cents is the amount itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000_000, max: 900_000_000 }), (priceMinor) => {
        const piece = { quantityE4: 10_000, unitPriceMicro: priceMinor * 10_000, currency: 'EUR' };
        expect(computeExternalTotalMinor(piece)).toBe(computeExternalTotalMinor({ amountMinor: priceMinor }));
      }),
    );
    fc.assert(
      fc.property(
        fc.integer(MINOR),
        (amountMinor) => computeExternalTotalMinor({ amountMinor }) === amountMinor + 0,
      ),
    );
  });
});

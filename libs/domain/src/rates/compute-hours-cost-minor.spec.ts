import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeHoursCostMinor } from './compute-hours-cost-minor';

describe('computeHoursCostMinor', () => {
  it.each([
    ['1.5 h at 75.50 EUR', 90, 75_500_000, 'EUR', 113_25],
    ['one minute at 100 EUR is 1.6667', 1, 100_000_000, 'EUR', 1_67],
    ['a reversal mirrors', -1, 100_000_000, 'EUR', -1_67],
    ['half a cent rounds away from zero', 3, 100_000, 'EUR', 1],
    ['just under half a cent', 1, 299_999, 'EUR', 0],
    ['100 h at 5,000 JPY', 6_000, 5_000_000_000, 'JPY', 500_000],
    ['1 h at 12.3455 KWD', 60, 12_345_500, 'KWD', 12_346],
    ['no time, no cost', 0, 75_500_000, 'EUR', 0],
  ])('%s', (_case, minutes, rateMicro, currency, expected) => {
    expect(computeHoursCostMinor({ minutes, rateMicro, currency })).toBe(expected);
  });

  it('refuses fractions', () => {
    const half = () => computeHoursCostMinor({ minutes: 0.5, rateMicro: 1, currency: 'EUR' });
    expect(errorCodeOf(half)).toBe('number.not-scaled-integer');
  });

  it('whole hours at a rate in whole cents need no rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), fc.nat(50_000), (hours, rateMinor) => {
        const cost = computeHoursCostMinor({
          minutes: hours * 60,
          rateMicro: rateMinor * 10_000,
          currency: 'EUR',
        });
        expect(cost).toBe(hours * rateMinor + 0);
      }),
    );
  });
});

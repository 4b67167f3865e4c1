import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeHoursCostMinor } from './compute-hours-cost-minor';
import { minutesForAmount } from './minutes-for-amount';

describe('minutesForAmount', () => {
  it.each([
    ['1.5 h at 75.50 EUR', 113_25, 75_500_000, 'EUR', 90],
    ['three minutes at 75.50 EUR are 3.775, rounded', 3_78, 75_500_000, 'EUR', 3],
    ['3.77 are no whole minutes', 3_77, 75_500_000, 'EUR', null],
    ['a reversal mirrors', -3_78, 75_500_000, 'EUR', -3],
    ['100 h at 5,000 JPY', 500_000, 5_000_000_000, 'JPY', 6_000],
    ['nothing', 0, 75_500_000, 'EUR', 0],
    ['nothing at no rate', 0, 0, 'EUR', 0],
    ['something at no rate', 1, 0, 'EUR', null],
  ])('%s', (_case, amountMinor, rateMicro, currency, expected) => {
    expect(minutesForAmount({ amountMinor, rateMicro, currency })).toBe(expected);
  });

  it('refuses fractions', () => {
    const half = () => minutesForAmount({ amountMinor: 0.5, rateMicro: 1, currency: 'EUR' });
    expect(errorCodeOf(half)).toBe('money.not-minor-units');
  });

  it('what minutes cost is found again, and what is found costs that much', () => {
    const rates = fc.integer({ min: 1, max: 900_000_000 });
    fc.assert(
      fc.property(fc.nat(100_000), rates, (minutes, rateMicro) => {
        const amountMinor = computeHoursCostMinor({ minutes, rateMicro, currency: 'EUR' });
        const found = minutesForAmount({ amountMinor, rateMicro, currency: 'EUR' });
        expect(found).not.toBeNull();
        expect(computeHoursCostMinor({ minutes: found ?? -1, rateMicro, currency: 'EUR' })).toBe(amountMinor);
      }),
    );
    fc.assert(
      fc.property(fc.nat(9_000_000), rates, (amountMinor, rateMicro) => {
        const minutes = minutesForAmount({ amountMinor, rateMicro, currency: 'EUR' });
        if (minutes === null) return;
        expect(computeHoursCostMinor({ minutes, rateMicro, currency: 'EUR' })).toBe(amountMinor);
      }),
    );
  });
});

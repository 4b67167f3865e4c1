import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { convertMinor, crossRateE9 } from './convert-minor';

/** ECB euro foreign exchange reference rates of 19 February 2024. */
const USD = 1_077_600_000;
const JPY = 161_590_000_000;
const GBP = 854_480_000;

describe('convertMinor', () => {
  it.each([
    // 1,000 / 1.0776 = 927.988...
    ['1,000 USD', 1_000_00, 'USD', 'EUR', USD, 927_99],
    // 100,000 / 161.59 = 618.850...; the yen has no cents
    ['100,000 JPY', 100_000, 'JPY', 'EUR', JPY, 618_85],
    // 854.48 / 0.85448 = 1,000
    ['854.48 GBP', 854_48, 'GBP', 'EUR', GBP, 1_000_00],
    ['a credit', -1_000_00, 'USD', 'EUR', USD, -927_99],
    ['half a cent goes up', 1, 'USD', 'EUR', 2_000_000_000, 1],
    ['into a currency without cents', 10_00, 'EUR', 'JPY', 6_188_500, 1_616],
    ['at par', 123_45, 'EUR', 'EUR', 1_000_000_000, 123_45],
  ])('%s', (_case, amountMinor, from, to, rateE9, expected) => {
    expect(convertMinor({ amountMinor, from, to, rateE9 })).toBe(expected);
  });

  it('is never off by more than half a cent, and mirrors the sign', () => {
    const rate = fc.integer({ min: 1_000_000, max: 20_000_000_000_000 });
    fc.assert(
      fc.property(fc.nat(1_000_000_000), rate, (amountMinor, rateE9) => {
        const converted = convertMinor({ amountMinor, from: 'USD', to: 'EUR', rateE9 });
        const rest = BigInt(amountMinor) * 10n ** 9n - BigInt(converted) * BigInt(rateE9);
        expect(2n * (rest < 0n ? -rest : rest) <= BigInt(rateE9)).toBe(true);
        expect(convertMinor({ amountMinor: -amountMinor, from: 'USD', to: 'EUR', rateE9 })).toBe(
          0 - converted,
        );
      }),
    );
  });

  it('refuses rates that are none', () => {
    const at = (rateE9: number) => () => convertMinor({ amountMinor: 1, from: 'USD', to: 'EUR', rateE9 });
    expect(errorCodeOf(at(0))).toBe('rates.not-positive');
    expect(errorCodeOf(at(-1))).toBe('rates.not-positive');
    expect(errorCodeOf(at(0.5))).toBe('number.not-scaled-integer');
  });
});

describe('crossRateE9', () => {
  it('1 GBP was 1.261117873 USD, and 1 EUR is itself', () => {
    expect(crossRateE9({ fromE9: USD, toE9: GBP })).toBe(1_261_117_873);
    expect(crossRateE9({ fromE9: USD, toE9: 1_000_000_000 })).toBe(USD);
  });

  it('refuses rates that are none', () => {
    expect(errorCodeOf(() => crossRateE9({ fromE9: USD, toE9: 0 }))).toBe('rates.not-positive');
    expect(errorCodeOf(() => crossRateE9({ fromE9: 1, toE9: 9_000_000_000_000_000 }))).toBe(
      'rates.not-positive',
    );
  });
});

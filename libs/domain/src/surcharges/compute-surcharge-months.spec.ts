import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { TWELVE_LONG } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { sumMinor } from '../money/sum-minor';
import { takeBp } from '../money/take-bp';
import { computeSurchargeMonths } from './compute-surcharge-months';

/** Künstlersozialabgabe: 5.0 % from 2023 on, 4.9 % from 2026 on (Künstlersozialabgabe-Verordnungen). */
const KSK = [
  { validFrom: '2026-01', rateBp: 490 },
  { validFrom: '2023-01', rateBp: 500 },
];
const fee = new Array<number>(12).fill(1_000_00);

describe('computeSurchargeMonths', () => {
  it('takes the rate of each month: a fiscal year from July spans two', () => {
    const months = fiscalMonths(2026, 7);
    const expected = months.map((month) => (month < '2026' ? 50_00 : 49_00));
    expect(computeSurchargeMonths({ amountsMinor: fee, months, rates: KSK })).toEqual(expected);
  });

  it('adds nothing before the first rate, and takes credits back', () => {
    const before = fiscalMonths(2022, 1);
    expect(computeSurchargeMonths({ amountsMinor: fee, months: before, rates: KSK })).toEqual(
      fee.map(() => 0),
    );
    const credit = fee.map((amount) => -amount);
    const months = fiscalMonths(2027, 1);
    expect(computeSurchargeMonths({ amountsMinor: credit, months, rates: KSK })).toEqual(
      fee.map(() => -49_00),
    );
  });

  it('rounds the year once, and no month is off by a cent', () => {
    const cells = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), TWELVE_LONG);
    fc.assert(
      fc.property(cells, fc.nat(10_000), (amountsMinor, rateBp) => {
        const rates = [{ validFrom: '2026-01', rateBp }];
        const added = computeSurchargeMonths({ amountsMinor, months: fiscalMonths(2026, 1), rates });
        added.forEach((minor, index) =>
          expect(Math.abs(minor * 10_000 - (amountsMinor[index] ?? 0) * rateBp)).toBeLessThanOrEqual(10_000),
        );
        expect(sumMinor(added)).toBe(takeBp(sumMinor(amountsMinor), rateBp));
      }),
    );
  });

  it('refuses eleven months', () => {
    const months = fiscalMonths(2026, 1);
    expect(
      errorCodeOf(() => computeSurchargeMonths({ amountsMinor: fee.slice(1), months, rates: KSK })),
    ).toBe('phasing.not-twelve-months');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { sumMinor } from '../money/sum-minor';
import { planExternalLine } from './plan-external-line';
import { planInternalLine } from './plan-internal-line';

const months = fiscalMonths(2026, 1);
const rates = [
  { validFrom: '2025-01', rateMicro: 60_000_000 },
  { validFrom: '2026-07', rateMicro: 66_000_000 },
];
const twelve = (minutes: number) => Array.from({ length: 12 }, () => minutes);

describe('planExternalLine', () => {
  it('three seats at 980 EUR, even: 245 EUR a month', () => {
    const line = planExternalLine({
      phasing: 'even',
      currency: 'EUR',
      quantityE4: 30_000,
      unitPriceMicro: 980_000_000,
    });
    expect(line.totalMinor).toBe(294_000);
    expect(line.amountsMinor).toEqual(twelve(24_500));
  });

  it('typed months win, make the line manual and drop quantity and price', () => {
    const amountsMinor = [...twelve(0).slice(1), 5_000];
    const line = planExternalLine({
      phasing: 'even',
      currency: 'EUR',
      amountsMinor,
      quantityE4: 10_000,
      unitPriceMicro: 1,
    });
    expect(line).toEqual({
      phasing: 'manual',
      quantityE4: null,
      unitPriceMicro: null,
      totalMinor: 5_000,
      amountsMinor,
    });
  });

  it('a new total of a manual line keeps its shape', () => {
    const before = [100, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const line = planExternalLine({
      phasing: 'manual',
      currency: 'EUR',
      totalMinor: 800,
      monthsBeforeMinor: before,
    });
    expect(line.amountsMinor.slice(0, 3)).toEqual([200, 600, 0]);
  });

  it('refuses a line without any amount', () => {
    expect(() => planExternalLine({ phasing: 'even', currency: 'EUR', quantityE4: 1 })).toThrow(
      'line.total-missing',
    );
  });

  it('the months always add up to the total', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('even' as const, 'manual' as const),
        (totalMinor, phasing) => {
          const line = planExternalLine({ phasing, currency: 'EUR', totalMinor });
          return sumMinor(line.amountsMinor) === totalMinor + 0;
        },
      ),
    );
  });
});

describe('planInternalLine', () => {
  it('120 h a year over a rate change in July: 6 x 10 h x 60 + 6 x 10 h x 66 = 7,560 EUR', () => {
    const line = planInternalLine({ phasing: 'even', currency: 'EUR', months, rates, totalMinutes: 7_200 });
    expect(line.minutes).toEqual(twelve(600));
    expect(line.totalMinor).toBe(756_000);
  });

  it('refuses a line without hours, and hours before the first rate', () => {
    expect(() => planInternalLine({ phasing: 'even', currency: 'EUR', months, rates })).toThrow(
      'line.hours-missing',
    );
    const early = {
      phasing: 'even',
      currency: 'EUR',
      months: fiscalMonths(2024, 1),
      rates,
      totalMinutes: 60,
    } as const;
    expect(() => planInternalLine(early)).toThrow('rates.none-for-month');
  });

  it('minutes and amounts always add up to their totals', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (totalMinutes) => {
        const line = planInternalLine({ phasing: 'even', currency: 'EUR', months, rates, totalMinutes });
        return sumMinor(line.minutes) === totalMinutes && sumMinor(line.amountsMinor) === line.totalMinor;
      }),
    );
  });
});

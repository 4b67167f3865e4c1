import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../calendar/fiscal-year';
import { sumMinor } from '../money/sum-minor';
import type { RecurringTerms } from '../phasing/phasing-terms';
import { errorCodeOf } from '../testing/error-code-of';
import { convertLine } from './convert-line';
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
      phasingTerms: null,
      lockedMonths: 0,
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

  const contract: RecurringTerms = {
    kind: 'recurring',
    intervalMonths: 6,
    startMonth: '2026-02',
    endMonth: null,
    amountMinor: 600_00,
    noticeMonths: 0,
    autoRenews: false,
  };
  const yearWith = (...cells: [period: number, value: number][]) =>
    twelve(0).map((_, index) => cells.find(([period]) => period === index + 1)?.[1] ?? 0);

  it('a recurring contract gives its months by itself; a typed total settles the payment', () => {
    const recurring = { phasing: 'recurring', phasingTerms: contract, currency: 'EUR', months } as const;
    const line = planExternalLine(recurring);
    expect(line.amountsMinor).toEqual(yearWith([2, 600_00], [8, 600_00]));
    const typed = planExternalLine({ ...recurring, totalMinor: 1_000_01 });
    expect(typed.amountsMinor).toEqual(yearWith([2, 500_01], [8, 500_00]));
    expect(typed.phasingTerms).toEqual({ ...contract, amountMinor: 500_01 });
    const locked = { lockedMonths: 0b10, monthsBeforeMinor: yearWith([2, 550_00]) };
    expect(planExternalLine({ ...recurring, ...locked }).totalMinor).toBe(1_150_00);
  });

  it('terms of another method are dropped; a method that needs its own refuses', () => {
    const plain = { phasingTerms: contract, currency: 'EUR', months, totalMinor: 12 } as const;
    expect(planExternalLine({ phasing: 'even', ...plain }).phasingTerms).toBeNull();
    expect(errorCodeOf(() => planExternalLine({ phasing: 'event', ...plain }))).toBe('phasing.terms-missing');
  });

  it('typed months may not change a locked one, unless it is unlocked with them', () => {
    const change = {
      phasing: 'manual',
      currency: 'EUR',
      monthsBeforeMinor: twelve(1),
      lockedBefore: 1,
    } as const;
    const typed = { ...change, amountsMinor: yearWith([1, 2]) };
    expect(errorCodeOf(() => planExternalLine({ ...typed, lockedMonths: 1 }))).toBe('phasing.month-locked');
    expect(planExternalLine({ ...typed, lockedMonths: 0 }).totalMinor).toBe(2);
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

  const capacities = [
    { validFrom: '2026-01', headcountE4: 2_0000, monthlyMinutes: 8_400 },
    { validFrom: '2026-07', headcountE4: 2_0000, monthlyMinutes: 7_800 },
  ];

  it('half a person at 140, from July 130 hours a month: 6 x 70 h x 60 + 6 x 65 h x 66 = 50,940 EUR', () => {
    const fte = { currency: 'EUR', months, rates, capacities, fteE4: 5_000 } as const;
    const line = planInternalLine({ phasing: 'even', ...fte });
    expect(line.minutes).toEqual([...twelve(4_200).slice(6), ...twelve(3_900).slice(6)]);
    expect(line).toMatchObject({ fteE4: 5_000, totalMinutes: 48_600, totalMinor: 5_094_000 });
    const event = planInternalLine({ phasing: 'event', phasingTerms: { kind: 'event', period: 3 }, ...fte });
    expect(event.minutes[2]).toBe(48_600);
    const locked = planInternalLine({ phasing: 'even', ...fte, lockedMonths: 1, minutesBefore: twelve(60) });
    expect(locked).toMatchObject({ lockedMonths: 1, totalMinutes: 48_600 - 4_200 + 60 });
    expect(planInternalLine({ phasing: 'even', ...fte, minutes: twelve(1) }).fteE4).toBeNull();
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

describe('convertLine', () => {
  it('14,400 USD at 1.0776 are 13,363.03 EUR; the months are a cent up or down and add up to it', () => {
    const rate = { from: 'USD', to: 'EUR', rateE9: 1_077_600_000 };
    const line = convertLine({ foreignMonthsMinor: twelve(1_200_00), ...rate });
    expect(line.totalMinor).toBe(13_363_03);
    expect(new Set(line.amountsMinor)).toEqual(new Set([1_113_58, 1_113_59]));
  });

  it('1,100 USD at 1.10 are 1,000 EUR, however they fall over the year', () => {
    const rate = { from: 'USD', to: 'EUR', rateE9: 1_100_000_000 };
    const foreignMonthsMinor = [...twelve(91_67).slice(4), ...twelve(91_66).slice(8)];
    expect(convertLine({ foreignMonthsMinor, ...rate }).totalMinor).toBe(1_000_00);
  });
});

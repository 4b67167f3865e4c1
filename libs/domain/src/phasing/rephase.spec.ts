import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { MINOR, TWELVE_LONG } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { fiscalMonths } from '../calendar/fiscal-year';
import { isLocked } from './locked-months';
import { PHASING_METHODS, type PhasingMethod } from './phasing-method';
import type { PhasingTerms } from './phasing-terms';
import { phaseEvenly } from './phase-evenly';
import { rephase } from './rephase';

const twelve = <T>(of: fc.Arbitrary<T>) => fc.array(of, TWELVE_LONG);

const year = (...first: number[]) => [...first, ...new Array<number>(12 - first.length).fill(0)];
const method = () => fc.constantFrom(...PHASING_METHODS);
const months = fiscalMonths(2026, 1);
/** Terms that fit each method. */
const termsOf = (by: PhasingMethod): PhasingTerms | null => {
  switch (by) {
    case 'percentages':
      return { kind: by, sharesBp: year(5_000, 2_500, 2_500) };
    case 'event':
      return { kind: by, period: 9 };
    case 'seasonality':
      return { kind: by, source: 'organisation', fiscalYear: 2025, weights: year(1, 3) };
    case 'previous-year':
      return { kind: by, factorBp: 10_300, fiscalYear: 2025, monthsBefore: year(100_00, -20_00) };
    case 'recurring':
      return {
        kind: by,
        intervalMonths: 3,
        startMonth: '2025-11',
        endMonth: null,
        amountMinor: 500_00,
        noticeMonths: 0,
        autoRenews: false,
      };
    case 'even':
    case 'working-days':
    case 'calendar-days':
    case 'manual':
      return null;
  }
};

describe('rephase', () => {
  it.each([
    ['manual keeps the shape', 'manual', year(100, 300), 200, year(50, 150)],
    ['manual, largest remainder', 'manual', year(1, 1, 1), 100, year(34, 33, 33)],
    ['manual with a credit', 'manual', year(100, -20), 160, year(200, -40)],
    ['manual from nothing is even', 'manual', year(), 12, new Array<number>(12).fill(1)],
    ['manual to nothing', 'manual', year(100, 300), 0, year()],
    ['months that cancel out stay, the total comes on top', 'manual', year(100, -100), 1, year(101, -100)],
    ['even forgets the shape', 'even', year(100, 300), 24, new Array<number>(12).fill(2)],
  ] as const)('%s', (_case, by, monthsMinor, totalMinor, expected) => {
    expect(rephase({ method: by, monthsMinor, totalMinor })).toEqual(expected);
  });

  it('refuses thirteen months and fractions', () => {
    const thirteen = () =>
      rephase({ method: 'manual', monthsMinor: new Array<number>(13).fill(1), totalMinor: 1 });
    const fraction = () => rephase({ method: 'manual', monthsMinor: year(0.5), totalMinor: 1 });
    const fractionalTotal = () => rephase({ method: 'manual', monthsMinor: year(1), totalMinor: 0.5 });
    expect(errorCodeOf(thirteen)).toBe('phasing.not-twelve-months');
    expect(errorCodeOf(fraction)).toBe('money.not-minor-units');
    expect(errorCodeOf(fractionalTotal)).toBe('money.not-minor-units');
  });

  it('always makes twelve parts that add up to the total exactly', () => {
    fc.assert(
      fc.property(method(), twelve(fc.nat(1_000_000)), fc.integer(MINOR), (by, monthsMinor, totalMinor) => {
        const phased = rephase({ method: by, months, terms: termsOf(by), monthsMinor, totalMinor });
        expect(phased).toHaveLength(12);
        expect(sumMinor(phased)).toBe(totalMinor + 0);
      }),
    );
  });

  it.each([
    ['working-days', 254_00, [21, 20, 22, 20, 18, 22, 23, 21, 22, 22, 21, 22].map((days) => days * 100)],
    ['calendar-days', 365_00, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days) => days * 100)],
    ['percentages', 999, year(499, 250, 250)],
    ['event', 75_00, year(0, 0, 0, 0, 0, 0, 0, 0, 75_00)],
    ['seasonality', 120_00, year(30_00, 90_00)],
    ['recurring', 2_000_01, year(0, 500_01, 0, 0, 500_00, 0, 0, 500_00, 0, 0, 500_00)],
    ['previous-year', 160_00, year(200_00, -40_00)],
  ] as const)('%s spreads by its own weights and forgets the shape', (by, totalMinor, expected) => {
    const shape = year(0, 0, 0, 7);
    expect(rephase({ method: by, months, terms: termsOf(by), monthsMinor: shape, totalMinor })).toEqual(
      expected,
    );
  });

  it('leaves locked months and gives the rest to the open ones', () => {
    const monthsMinor = year(100, 300, 0, 50);
    const locked = { monthsMinor, totalMinor: 1_000, lockedMonths: 0b1001 };
    expect(rephase({ method: 'manual', ...locked })).toEqual(year(100, 850, 0, 50));
    expect(rephase({ method: 'even', ...locked })).toEqual([100, 85, 85, 50, 85, 85, 85, 85, 85, 85, 85, 85]);
    // The event's own month is locked: the rest has no month of its own and falls on all open ones.
    const event = { method: 'event', terms: termsOf('event') } as const;
    const onEvent = rephase({ ...event, monthsMinor: year(), totalMinor: 11, lockedMonths: 0b1_0000_0000 });
    expect(onEvent).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1]);
  });

  it('refuses a new total when every month is locked, and lets the old one be', () => {
    const all = { method: 'even', monthsMinor: year(100, 300), lockedMonths: 0b1111_1111_1111 } as const;
    expect(errorCodeOf(() => rephase({ ...all, totalMinor: 401 }))).toBe('phasing.all-locked');
    expect(rephase({ ...all, totalMinor: 400 })).toEqual(year(100, 300));
  });

  it('locked months never change and the sum is the total, by every method', () => {
    const cells = twelve(fc.integer({ min: -1_000, max: 100_000 }));
    const mask = fc.integer({ min: 0, max: 4_094 });
    fc.assert(
      fc.property(method(), cells, fc.integer(MINOR), mask, (by, monthsMinor, totalMinor, lockedMonths) => {
        const phased = rephase({
          method: by,
          months,
          terms: termsOf(by),
          monthsMinor,
          totalMinor,
          lockedMonths,
        });
        expect(sumMinor(phased)).toBe(totalMinor + 0);
        monthsMinor.forEach((monthMinor, index) => {
          if (isLocked(lockedMonths, index)) expect(phased[index]).toBe(monthMinor + 0);
        });
      }),
    );
  });

  it('refuses a method without its terms, and one that counts days without the months', () => {
    const plain = { monthsMinor: year(), totalMinor: 1 };
    expect(errorCodeOf(() => rephase({ method: 'event', ...plain }))).toBe('phasing.terms-missing');
    const others = { method: 'event', terms: termsOf('percentages') } as const;
    expect(errorCodeOf(() => rephase({ ...others, ...plain }))).toBe('phasing.terms-missing');
    expect(errorCodeOf(() => rephase({ method: 'working-days', ...plain }))).toBe(
      'phasing.not-twelve-months',
    );
  });

  it('manual changes nothing when the total stays, credits included', () => {
    fc.assert(
      fc.property(twelve(fc.integer({ min: -1_000, max: 100_000 })), (monthsMinor) => {
        const totalMinor = sumMinor(monthsMinor);
        const kept = monthsMinor.map((value) => value + 0);
        expect(rephase({ method: 'manual', monthsMinor, totalMinor })).toEqual(kept);
        expect(rephase({ method: 'even', monthsMinor, totalMinor })).toEqual(phaseEvenly(totalMinor));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { MINOR, TWELVE_LONG } from '../testing/ranges';
import { rephaseOpenMonths } from './rephase-open-months';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);

describe('rephaseOpenMonths', () => {
  it.each([
    // 2,100 - 3 x 100 = 1,800 over nine months.
    [
      'even',
      'even',
      new Array<number>(12).fill(100),
      2_100,
      3,
      [100, 100, 100, ...new Array<number>(9).fill(200)],
    ],
    // 700 - 100 = 600 in the shape 100 : 200.
    ['in the shape they had', 'manual', twelve(100, 100, 200), 700, 1, twelve(100, 200, 400)],
    ['without a shape evenly', 'manual', twelve(5), 16, 1, twelve(5, ...new Array<number>(11).fill(1))],
    ['nothing closed: the whole year', 'even', twelve(7), 12, 0, new Array<number>(12).fill(1)],
    ['all closed, the total as it is', 'even', twelve(7), 7, 12, twelve(7)],
  ] as const)('%s', (_case, method, monthsMinor, totalMinor, closedPeriods, expected) => {
    expect(rephaseOpenMonths({ method, monthsMinor, totalMinor, closedPeriods })).toEqual(expected);
  });

  it('refuses another total when nothing is open', () => {
    const late = () =>
      rephaseOpenMonths({ method: 'even', monthsMinor: twelve(7), totalMinor: 8, closedPeriods: 12 });
    expect(errorCodeOf(late)).toBe('line.month-closed');
  });

  it('adds up to the total and leaves closed months alone', () => {
    const months = fc.array(fc.integer({ min: MINOR.min / 100, max: MINOR.max / 100 }), TWELVE_LONG);
    const method = fc.constantFrom('even' as const, 'manual' as const);
    const closed = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(
        months,
        fc.integer({ min: 0, max: 1_000_000 }),
        method,
        closed,
        (monthsMinor, total, by, closedPeriods) => {
          const rephased = rephaseOpenMonths({ method: by, monthsMinor, totalMinor: total, closedPeriods });
          expect(sumMinor(rephased)).toBe(total);
          expect(rephased.slice(0, closedPeriods)).toEqual(monthsMinor.slice(0, closedPeriods));
        },
      ),
    );
  });
});

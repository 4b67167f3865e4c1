import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { forecastRunRate } from './run-rate';

const year = (...first: number[]) => [...first, ...new Array<number>(12 - first.length).fill(0)];

describe('forecastRunRate', () => {
  it.each([
    ['300 in two months are 1,800 a year', year(100, 200), 2, 1_800],
    ['rounded once: 100 / 7 x 12 = 171.43', year(100), 7, 171],
    ['a half away from zero: -1 / 8 x 12 = -1.5', year(-1), 8, -2],
    ['a complete year is itself', year(5, 6, 7), 12, 18],
    ['nothing closed', year(5), 0, null],
    ['postings in open months do not count', year(100, 999_999), 1, 1_200],
  ])('%s', (_case, actualMinor, closedPeriods, expected) => {
    expect(forecastRunRate({ actualMinor, closedPeriods })).toBe(expected);
  });

  it('refuses a fraction of a period', () => {
    expect(errorCodeOf(() => forecastRunRate({ actualMinor: year(1), closedPeriods: 0.5 }))).toBe(
      'forecast.not-closed-periods',
    );
  });

  it('a level year is forecast exactly after any month', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer({ min: 1, max: 12 }), (monthMinor, closedPeriods) => {
        const actualMinor = new Array<number>(12).fill(monthMinor);
        expect(forecastRunRate({ actualMinor, closedPeriods })).toBe(monthMinor * 12 + 0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { TWELVE_LONG } from '../testing/ranges';
import { forecastPlanRealisation } from './plan-realisation';

const even = (monthMinor: number) => new Array<number>(12).fill(monthMinor);
const past = (planMonth: number, actualMonth: number) => ({
  planMinor: even(planMonth),
  actualMinor: even(actualMonth),
});

describe('forecastPlanRealisation', () => {
  const year = { actualMinor: even(100), planMinor: even(200), closedPeriods: 6 };

  it.each([
    // By hand: 6 x 100 + 6 x 200 x r.
    ['90 % were spent last year', [past(100, 90)], 600 + 1_080],
    ['the median of three: 80, 90 and 120 %', [past(100, 80), past(100, 120), past(100, 90)], 600 + 1_080],
    ['the mean of the middle two: 80 and 90 %', [past(100, 80), past(100, 90)], 600 + 1_020],
    ['one year in which everything was different', [past(100, 90), past(100, 1), past(100, 90)], 600 + 1_080],
    ['only the last three', [past(100, 50), past(100, 90), past(100, 90), past(100, 90)], 600 + 1_080],
    ['not below a half', [past(100, 0)], 600 + 600],
    ['not above one and a half', [past(100, 900)], 600 + 1_800],
    ['years without a plan tell nothing', [{ planMinor: null, actualMinor: even(5) }], null],
    ['nor do plans of nothing', [past(0, 5)], null],
    ['no past year', [], null],
  ])('%s', (_case, pastYears, expected) => {
    expect(forecastPlanRealisation({ ...year, pastYears })).toBe(expected);
  });

  it('a complete year is itself', () => {
    expect(forecastPlanRealisation({ ...year, closedPeriods: 12, pastYears: [] })).toBe(1_200);
  });

  it('where plans came true, it is actual + remaining plan', () => {
    const twelve = fc.array(fc.integer({ min: 1, max: 1_000_000 }), TWELVE_LONG);
    fc.assert(
      fc.property(twelve, twelve, twelve, fc.nat(12), (actualMinor, planMinor, before, closedPeriods) => {
        const pastYears = [{ planMinor: before, actualMinor: before }];
        expect(forecastPlanRealisation({ actualMinor, planMinor, closedPeriods, pastYears })).toBe(
          sumMinor([...actualMinor.slice(0, closedPeriods), ...planMinor.slice(closedPeriods)]),
        );
      }),
    );
  });
});

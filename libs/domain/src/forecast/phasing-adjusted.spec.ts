import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { TWELVE_LONG } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { forecastPhasingAdjusted } from './phasing-adjusted';

const twelve = <T>(of: fc.Arbitrary<T>) => fc.array(of, TWELVE_LONG);

const year = (...first: number[]) => [...first, ...new Array<number>(12 - first.length).fill(0)];
const plan = [200, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 0].map((value) => value * 100);

describe('forecastPhasingAdjusted', () => {
  it.each([
    // By hand: 330 / (200 + 100) x 1,200 = 1,320.
    ['10 % over so far, 10 % over at the end', year(220_00, 110_00), plan, 2, 1_320_00],
    ['rounded once', year(1), year(3, 1), 1, 1],
    ['no plan so far', year(50), year(0, 100), 1, null],
    ['nothing closed', year(50), plan, 0, null],
    ['plan cancels out so far', year(1, 1), year(5, -5, 9), 2, null],
  ])('%s', (_case, actualMinor, planMinor, closedPeriods, expected) => {
    expect(forecastPhasingAdjusted({ actualMinor, planMinor, closedPeriods })).toBe(expected);
  });

  it('refuses a thirteenth period', () => {
    expect(
      errorCodeOf(() => forecastPhasingAdjusted({ actualMinor: plan, planMinor: plan, closedPeriods: 13 })),
    ).toBe('forecast.not-closed-periods');
  });

  it('on plan stays on plan; twice the plan ends at twice the plan', () => {
    const closed = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(twelve(fc.integer({ min: 1, max: 1_000_000 })), closed, (planMinor, closedPeriods) => {
        const doubled = planMinor.map((value) => value * 2);
        const total = sumMinor(planMinor);
        expect(forecastPhasingAdjusted({ actualMinor: planMinor, planMinor, closedPeriods })).toBe(total);
        expect(forecastPhasingAdjusted({ actualMinor: doubled, planMinor, closedPeriods })).toBe(total * 2);
      }),
    );
  });
});

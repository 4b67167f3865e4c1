import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { MINOR, TWELVE_LONG } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { forecastActualPlusRemainingPlan } from './actual-plus-remaining-plan';

const twelve = <T>(of: fc.Arbitrary<T>) => fc.array(of, TWELVE_LONG);

const plan = new Array<number>(12).fill(1_000_00);
const actual = [1_100_00, 900_00, 1_300_00, ...new Array<number>(9).fill(7)];

describe('forecastActualPlusRemainingPlan', () => {
  it.each([
    // FC 3+9 by hand: 1,100 + 900 + 1,300 + 9 x 1,000 = 12,300.
    ['three months closed', 3, 12_300_00],
    ['none closed: the plan', 0, 12_000_00],
    ['all closed: the actuals', 12, 3_300_63],
  ])('%s', (_case, closedPeriods, expected) => {
    const forecast = forecastActualPlusRemainingPlan({ actualMinor: actual, planMinor: plan, closedPeriods });
    expect(forecast.yearEndMinor).toBe(expected);
    expect(forecast.fromActual.filter(Boolean)).toHaveLength(closedPeriods);
  });

  it('shows the months and where each comes from', () => {
    const forecast = forecastActualPlusRemainingPlan({
      actualMinor: actual,
      planMinor: plan,
      closedPeriods: 2,
    });
    expect(forecast.monthsMinor).toEqual([1_100_00, 900_00, ...plan.slice(2)]);
    expect(forecast.fromActual).toEqual([true, true, ...new Array<boolean>(10).fill(false)]);
  });

  it('refuses eleven months and a thirteenth period', () => {
    const short = () =>
      forecastActualPlusRemainingPlan({ actualMinor: actual.slice(1), planMinor: plan, closedPeriods: 1 });
    const late = () =>
      forecastActualPlusRemainingPlan({ actualMinor: actual, planMinor: plan, closedPeriods: 13 });
    expect(errorCodeOf(short)).toBe('phasing.not-twelve-months');
    expect(errorCodeOf(late)).toBe('forecast.not-closed-periods');
  });

  it('the months add up to the year end, and forecast - plan is the variance of the closed months', () => {
    const closed = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        twelve(fc.integer(MINOR)),
        twelve(fc.integer(MINOR)),
        closed,
        (actualMinor, planMinor, closedPeriods) => {
          const { yearEndMinor, monthsMinor } = forecastActualPlusRemainingPlan({
            actualMinor,
            planMinor,
            closedPeriods,
          });
          const varianceMinor =
            sumMinor(actualMinor.slice(0, closedPeriods)) - sumMinor(planMinor.slice(0, closedPeriods));
          expect(sumMinor(monthsMinor)).toBe(yearEndMinor);
          expect(yearEndMinor - sumMinor(planMinor)).toBe(varianceMinor);
        },
      ),
    );
  });
});

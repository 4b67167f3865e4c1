import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { addPeriods } from './add-periods';
import { computePlanActual } from './compute-plan-actual';
import { countMonthsOff } from './count-months-off';
import { findPeakPeriod } from './find-peak-period';

const flat = (value: number) => Array.from({ length: 12 }, () => value);
const periods = () => fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 12, maxLength: 12 });

describe('addPeriods', () => {
  it('sums period by period, nothing gives zeros', () => {
    expect(addPeriods([])).toEqual(flat(0));
    expect(addPeriods([flat(1), flat(2)])).toEqual(flat(3));
  });

  it('keeps the total', () => {
    fc.assert(
      fc.property(
        fc.array(periods(), { maxLength: 6 }),
        (rows) => sumMinor(addPeriods(rows)) === sumMinor(rows.flat()),
      ),
    );
  });
});

describe('computePlanActual', () => {
  it('ten closed months at 110 against a plan of 100: +100 to date, 1,300 at year end', () => {
    const figures = computePlanActual({
      planMinor: flat(100),
      actualMinor: flat(110),
      previousYearMinor: flat(90),
      closedPeriods: 10,
    });
    expect(figures).toEqual({
      planYearMinor: 1_200,
      planToDateMinor: 1_000,
      actualToDateMinor: 1_100,
      previousYearToDateMinor: 900,
      deltaMinor: 100,
      ratio: 0.1,
      effect: 'unfavourable',
      forecastMinor: 1_300,
    });
  });

  it('without a plan the percentage is not defined', () => {
    expect(
      computePlanActual({
        planMinor: flat(0),
        actualMinor: flat(1),
        previousYearMinor: flat(0),
        closedPeriods: 1,
      }).ratio,
    ).toBeNull();
  });

  it('with every period closed, the forecast is the actual and its gap to the plan is the variance', () => {
    fc.assert(
      fc.property(periods(), periods(), (planMinor, actualMinor) => {
        const figures = computePlanActual({
          planMinor,
          actualMinor,
          previousYearMinor: flat(0),
          closedPeriods: 12,
        });
        return (
          figures.forecastMinor === sumMinor(actualMinor) &&
          figures.planYearMinor + figures.deltaMinor === figures.forecastMinor
        );
      }),
    );
  });
});

describe('findPeakPeriod', () => {
  it('names the month that drove an overrun, even beside a larger saving', () => {
    const actualMinor = [100, 40, 100, 250, 100, 100, 100, 100, 100, 100, 100, 100];
    expect(findPeakPeriod({ planMinor: flat(100), actualMinor, closedPeriods: 6 })).toEqual({
      period: 4,
      deltaMinor: 150,
    });
  });

  it('has none on plan, and looks at closed periods only', () => {
    expect(findPeakPeriod({ planMinor: flat(1), actualMinor: flat(1), closedPeriods: 12 }).period).toBeNull();
    expect(findPeakPeriod({ planMinor: flat(0), actualMinor: flat(9), closedPeriods: 0 }).period).toBeNull();
  });
});

describe('countMonthsOff', () => {
  const month = (value: number | null, target: number | null = 10) => ({ value, target });
  it.each([
    ['on target', [month(9), month(11)], 0],
    ['the last two below', [month(9), month(11), month(9), month(8)], 2],
    ['a gap ends the row', [month(9), month(null), month(8)], 1],
    ['never on target', [month(9), month(8)], 2],
    ['no months', [], 0],
  ])('%s', (_case, months, expected) => {
    expect(countMonthsOff({ direction: 'up', months })).toBe(expected);
  });

  it('judges a band', () => {
    expect(
      countMonthsOff({
        direction: 'band',
        bandLow: 18,
        bandHigh: 22,
        months: [month(20), month(17), month(14)],
      }),
    ).toBe(2);
  });
});

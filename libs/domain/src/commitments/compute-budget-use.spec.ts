import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TWELVE_LONG } from '../testing/ranges';
import { computeBudgetUse } from './compute-budget-use';

const flat = (value: number) => Array.from({ length: 12 }, () => value);
const only = (period: number, value: number) => flat(0).map((_, index) => (index === period - 1 ? value : 0));
const periods = () => fc.array(fc.integer({ min: -1e9, max: 1e9 }), TWELVE_LONG);

describe('computeBudgetUse', () => {
  it('1,200 planned, 900 booked, 150 ordered for December: 150 left, and no less than 1,050 at year end', () => {
    const actualMinor = [...Array.from({ length: 9 }, () => 100), 0, 0, 0];
    expect(
      computeBudgetUse({
        planMinor: flat(100),
        actualMinor,
        openCommitmentMinor: only(12, 150),
        forecastMinor: 1_200,
      }),
    ).toEqual({
      openCommitmentMinor: 150,
      availableAfterCommitmentsMinor: 150,
      forecastFloorMinor: 1_050,
      isForecastBelowFloor: false,
    });
  });

  it('more ordered than planned shows in both figures', () => {
    expect(
      computeBudgetUse({
        planMinor: flat(100),
        actualMinor: flat(0),
        openCommitmentMinor: only(11, 1_500),
        forecastMinor: 1_200,
      }),
    ).toMatchObject({
      availableAfterCommitmentsMinor: -300,
      forecastFloorMinor: 1_500,
      isForecastBelowFloor: true,
    });
  });

  it('plan = available + floor, whatever was booked and ordered', () => {
    fc.assert(
      fc.property(periods(), periods(), periods(), (planMinor, actualMinor, openCommitmentMinor) => {
        const use = computeBudgetUse({ planMinor, actualMinor, openCommitmentMinor, forecastMinor: 0 });
        return (
          use.availableAfterCommitmentsMinor + use.forecastFloorMinor ===
          planMinor.reduce((sum, value) => sum + value, 0)
        );
      }),
    );
  });
});

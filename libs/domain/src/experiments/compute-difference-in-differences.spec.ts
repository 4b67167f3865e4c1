import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeDifferenceInDifferences } from './compute-difference-in-differences';

const TREATED = [102, 98, 105, 101, 99, 104, 118, 121, 115, 119, 123, 117];
const CONTROL = [80, 79, 82, 81, 78, 83, 84, 83, 85, 82, 86, 84];
const repeat = (...values: number[]) => values.flatMap((value) => [value, value, value]);

describe('computeDifferenceInDifferences', () => {
  it('gives the published effect of Card and Krueger (1994), table 3', () => {
    // Employees per restaurant before and after: New Jersey 20.44, 21.03; Pennsylvania 23.33, 21.17; effect 2.76.
    const { effect } = computeDifferenceInDifferences({
      treated: repeat(20.44, 21.03),
      control: repeat(23.33, 21.17),
      firstAfter: 3,
    });
    expect(effect).toBeCloseTo(2.76, 1);
    expect(effect).toBeCloseTo(21.03 - 20.44 - (21.17 - 23.33), 10);
  });

  // statsmodels 0.15.0: OLS of the gap on a step, bse; the HAC errors with 2 lags are 0.5638 and 0.6334, so the classical ones hold
  it.each([
    ['with a control', CONTROL, 13.833333333333346, 1.3763881881375057],
    ['before and after alone', null, 17.33333333333335, 1.6158932858054436],
  ])('%s agrees with statsmodels', (_, control, effect, standardError) => {
    const found = computeDifferenceInDifferences({ treated: TREATED, control, firstAfter: 6 });
    expect(found.effect).toBeCloseTo(effect, 10);
    expect(found.standardError).toBeCloseTo(standardError, 10);
    expect(found.high - found.effect).toBeCloseTo(1.8124611228116756 * standardError, 9);
    expect(found.effect - found.low).toBeCloseTo(1.8124611228116756 * standardError, 9);
  });

  it('takes the Newey-West error where residuals lean on each other', () => {
    const treated = [...repeat(1, 2), 3, 3, ...repeat(6, 7), 8, 8];
    const { standardError } = computeDifferenceInDifferences({ treated, control: null, firstAfter: 8 });
    const classical = Math.sqrt((2 * 4.875) / 14 / 4);
    expect(standardError).toBeGreaterThan(classical);
  });

  it('what both sides share changes nothing', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), (shared) => {
        const plain = computeDifferenceInDifferences({ treated: TREATED, control: CONTROL, firstAfter: 6 });
        const both = computeDifferenceInDifferences({
          treated: TREATED.map((kpi, at) => kpi + (shared[at] ?? 0)),
          control: CONTROL.map((kpi, at) => kpi + (shared[at] ?? 0)),
          firstAfter: 6,
        });
        expect(both.effect).toBeCloseTo(plain.effect, 8);
        expect(both.standardError).toBeCloseTo(plain.standardError, 8);
      }),
      { numRuns: 30 },
    );
  });

  it('says null where nothing strays', () => {
    const still = computeDifferenceInDifferences({ treated: repeat(0, 0), control: null, firstAfter: 3 });
    expect(still).toMatchObject({ effect: 0, tValue: null, pValue: null, means: { controlBefore: null } });
  });

  it('refuses what it cannot compare', () => {
    const short = () => computeDifferenceInDifferences({ treated: TREATED, control: CONTROL, firstAfter: 2 });
    expect(errorCodeOf(short)).toBe('experiments.too-few-months');
    const uneven = () => computeDifferenceInDifferences({ treated: TREATED, control: [1], firstAfter: 6 });
    expect(errorCodeOf(uneven)).toBe('experiments.lengths-differ');
  });
});

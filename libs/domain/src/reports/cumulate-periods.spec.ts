import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { MINOR } from '../testing/ranges';
import { cumulatePeriods } from './cumulate-periods';

it('adds up from the first to each period, and ends with the sum', () => {
  expect(cumulatePeriods([1, -2, 3])).toEqual([1, -1, 2]);
  expect(cumulatePeriods([])).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.integer(MINOR), { minLength: 1, maxLength: 12 }), (periods) => {
      expect(cumulatePeriods(periods).at(-1)).toBe(sumMinor(periods));
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { allocateMinor } from './allocate-minor';
import { sumMinor } from './sum-minor';

const weights = () => fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 });

describe('allocateMinor', () => {
  it.each([
    ['ties go to the earlier index', 101, [1, 1, 1], [34, 34, 33]],
    ['the larger remainder wins over the earlier index', 10, [1, 2, 3], [2, 3, 5]],
    ['a negative total mirrors', -100, [1, 1, 1], [-34, -33, -33]],
    ['weights that are all 0 split evenly', 5, [0, 0], [3, 2]],
    ['a weight of 0 gets nothing', 7, [0, 1, 1], [0, 4, 3]],
    ['basis points', 99_99, [3_333, 3_333, 3_334], [33_33, 33_33, 33_33]],
    ['nothing to split', 0, [1, 2], [0, 0]],
  ])('%s', (_case, total, by, expected) => {
    expect(allocateMinor(total, by)).toEqual(expected);
  });

  it.each([[[]], [[1, -1]], [[0.5, 0.5]], [[Number.NaN]], [[2 ** 53]]])('refuses the weights %j', (by) => {
    expect(errorCodeOf(() => allocateMinor(100, by))).toBe('money.invalid-weights');
  });

  it('refuses a fractional total', () => {
    expect(errorCodeOf(() => allocateMinor(0.5, [1]))).toBe('money.not-minor-units');
  });

  it('adds up to the total exactly, and no part is negative zero', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), weights(), (total, by) => {
        const parts = allocateMinor(total, by);
        expect(parts).toHaveLength(by.length);
        expect(sumMinor(parts)).toBe(total + 0);
        expect(parts.some((part) => Object.is(part, -0))).toBe(false);
      }),
    );
  });

  it('does not depend on a common factor of the weights', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), weights(), fc.integer({ min: 1, max: 1000 }), (total, by, factor) => {
        const scaled = by.map((weight) => weight * factor);
        expect(allocateMinor(total, scaled)).toEqual(allocateMinor(total, by));
      }),
    );
  });
});

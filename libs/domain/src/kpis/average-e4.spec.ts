import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { averageE4 } from './average-e4';

describe('averageE4', () => {
  it.each([
    [[10_000, 15_001], 12_501],
    [[-1, -2], -2],
    [[1, 1, 2], 1],
    [[], null],
    [[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER], Number.MAX_SAFE_INTEGER],
  ])('of %j is %s', (values, expected) => {
    expect(averageE4(values)).toBe(expected);
  });

  it('refuses a fraction', () => {
    expect(errorCodeOf(() => averageE4([0.5]))).toBe('number.not-scaled-integer');
  });

  it('lies between the smallest and the largest value', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { minLength: 1 }), (values) => {
        const mean = averageE4(values) ?? Number.NaN;
        expect(mean >= Math.min(...values) && mean <= Math.max(...values)).toBe(true);
      }),
    );
  });
});

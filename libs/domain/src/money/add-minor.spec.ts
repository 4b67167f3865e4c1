import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { addMinor } from './add-minor';
import { subtractMinor } from './subtract-minor';

describe('addMinor', () => {
  it.each([
    [10_00, 2_50, 12_50],
    [-10_00, 2_50, -7_50],
    [0, 0, 0],
    [Number.MAX_SAFE_INTEGER - 1, 1, Number.MAX_SAFE_INTEGER],
  ])('%d + %d = %d', (a, b, expected) => {
    expect(addMinor(a, b)).toBe(expected);
  });

  it.each([
    [Number.MAX_SAFE_INTEGER, 1],
    [0.1, 0.2],
    [Number.NaN, 1],
  ])('refuses %d + %d', (a, b) => {
    expect(errorCodeOf(() => addMinor(a, b))).toBe('money.not-minor-units');
  });

  it('commutes, and subtraction undoes it', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (a, b) => {
        expect(addMinor(a, b)).toBe(addMinor(b, a));
        expect(subtractMinor(addMinor(a, b), b)).toBe(a);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { roundMinor } from './round-minor';

describe('roundMinor', () => {
  it.each([
    [2.5, 3],
    [-2.5, -3],
    [2.4, 2],
    [-2.4, -2],
    [-8328.578947368, -8329],
    [0.49999999999999994, 0],
    [-0.1, 0],
  ])('%d becomes %d', (value, expected) => {
    expect(roundMinor(value)).toBe(expected);
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY, 1e20])('refuses %d', (value) => {
    expect(errorCodeOf(() => roundMinor(value))).toBe('money.not-minor-units');
  });

  it('stays within half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        expect(Math.abs(roundMinor(value) - value)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { subtractMinor } from './subtract-minor';

describe('subtractMinor', () => {
  it.each([
    [90_00, 100_00, -10_00],
    [-5, -5, 0],
    [0, 7, -7],
  ])('%d - %d = %d', (a, b, expected) => {
    expect(subtractMinor(a, b)).toBe(expected);
  });

  it.each([
    [Number.MIN_SAFE_INTEGER, 1],
    [1.5, 1],
  ])('refuses %d - %d', (a, b) => {
    expect(errorCodeOf(() => subtractMinor(a, b))).toBe('money.not-minor-units');
  });

  it('changes its sign when the operands swap', () => {
    fc.assert(
      fc.property(
        fc.integer(MINOR),
        fc.integer(MINOR),
        (a, b) => subtractMinor(a, b) + subtractMinor(b, a) === 0,
      ),
    );
  });
});

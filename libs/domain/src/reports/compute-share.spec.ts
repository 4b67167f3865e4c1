import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { MINOR } from '../testing/ranges';
import { computeShare } from './compute-share';

describe('computeShare', () => {
  it.each([
    [39_00, 100_00, 0.39],
    [-5_00, 100_00, -0.05],
    [-5_00, -100_00, -0.05],
    [0, 100_00, 0],
    [1, 0, null],
  ])('%d of %d is %s', (part, whole, expected) => {
    expect(computeShare(part, whole)).toBe(expected);
  });

  it('refuses fractions of a minor unit', () => {
    expect(errorCodeOf(() => computeShare(0.5, 1))).toBe('money.not-minor-units');
    expect(errorCodeOf(() => computeShare(1, 0.5))).toBe('money.not-minor-units');
  });

  it('of itself is all of it, and is never infinite', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (part, whole) => {
        if (part > 0) expect(computeShare(part, part)).toBe(1);
        const share = computeShare(part, whole);
        expect(share === null ? whole === 0 : Number.isFinite(share)).toBe(true);
      }),
    );
  });
});

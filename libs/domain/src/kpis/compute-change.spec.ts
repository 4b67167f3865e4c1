import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { computeChange } from './compute-change';

describe('computeChange', () => {
  it.each([
    [110_000, 100_000, 10_000, 0.1],
    [90_000, 100_000, -10_000, -0.1],
    [-50_000, -100_000, 50_000, 0.5],
    [100_000, 100_000, 0, 0],
    [5, 0, 5, null],
    [null, 100, null, null],
    [100, null, null, null],
  ])('from base %s', (current, base, delta, ratio) => {
    expect(computeChange({ current, base })).toEqual({ delta, ratio });
  });

  it('refuses fractions', () => {
    expect(errorCodeOf(() => computeChange({ current: 0.5, base: 1 }))).toBe('money.not-minor-units');
  });

  it('base + delta is current, and the ratio has the sign of the delta', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (current, base) => {
        const { delta, ratio } = computeChange({ current, base });
        expect(base + (delta ?? Number.NaN)).toBe(current + 0);
        if (ratio !== null) expect(Math.sign(ratio)).toBe(Math.sign(delta ?? Number.NaN));
      }),
    );
  });
});

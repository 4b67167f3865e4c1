import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { MINOR } from '../testing/ranges';
import { computeCarryForward } from './compute-carry-forward';

describe('computeCarryForward', () => {
  it.each([
    ['something left', 100, 70, 30, 30],
    ['overspent', 100, 130, -30, 0],
    ['spent to the cent', 100, 100, 0, 0],
    ['a credit came in', 0, -5, 5, 5],
  ])('%s', (_case, currentMinor, actualMinor, availableMinor, mostMinor) => {
    expect(computeCarryForward({ currentMinor, actualMinor })).toEqual({ availableMinor, mostMinor });
  });

  it('refuses fractions', () => {
    expect(errorCodeOf(() => computeCarryForward({ currentMinor: 0.5, actualMinor: 0 }))).toBe(
      'money.not-minor-units',
    );
  });

  it('available + actual is the budget, and carrying it all leaves nothing', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (currentMinor, actualMinor) => {
        const { availableMinor, mostMinor } = computeCarryForward({ currentMinor, actualMinor });
        expect(availableMinor + actualMinor).toBe(currentMinor);
        expect(availableMinor - mostMinor).toBeLessThanOrEqual(0);
      }),
    );
  });
});

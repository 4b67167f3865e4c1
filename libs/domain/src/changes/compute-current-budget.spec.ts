import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { MINOR } from '../testing/ranges';
import { computeCurrentBudget, computeOriginalBudget } from './compute-current-budget';

const parts = (
  originalMinor: number,
  supplementMinor: number,
  transferMinor: number,
  carryForwardMinor: number,
) => ({
  originalMinor,
  supplementMinor,
  transferMinor,
  carryForwardMinor,
});

describe('computeCurrentBudget', () => {
  it.each([
    ['untouched', parts(100_00, 0, 0, 0), 100_00],
    ['100 + 20 - 30 + 5', parts(100_00, 20_00, -30_00, 5_00), 95_00],
    ['a cut', parts(100_00, -20_00, 0, 0), 80_00],
  ])('%s', (_case, budget, expected) => {
    expect(computeCurrentBudget(budget)).toBe(expected);
  });

  it('refuses fractions', () => {
    expect(errorCodeOf(() => computeCurrentBudget(parts(0.5, 0, 0, 0)))).toBe('money.not-minor-units');
  });

  it('and the original are each other turned round', () => {
    const minor = fc.integer(MINOR);
    fc.assert(
      fc.property(minor, minor, minor, minor, (original, supplement, transfer, carryForward) => {
        const budget = parts(original, supplement, transfer, carryForward);
        const currentMinor = computeCurrentBudget(budget);
        expect(computeOriginalBudget({ ...budget, currentMinor })).toBe(original);
      }),
    );
  });

  it('transfers of a whole version cancel out: its current budget does not know them', () => {
    const minor = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(minor, minor, minor, (a, b, moved) => {
        const sum =
          computeCurrentBudget(parts(a, 0, -moved, 0)) + computeCurrentBudget(parts(b, 0, moved, 0));
        expect(sum).toBe(a + b);
      }),
    );
  });
});

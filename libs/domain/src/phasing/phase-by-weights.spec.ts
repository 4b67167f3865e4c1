import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { MINOR, TWELVE_LONG } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { phaseByWeights } from './phase-by-weights';

const twelve = <T>(of: fc.Arbitrary<T>) => fc.array(of, TWELVE_LONG);

describe('phaseByWeights', () => {
  it('follows the working days of 2026 (Germany, nationwide holidays)', () => {
    const days = [21, 20, 22, 20, 18, 22, 23, 21, 22, 22, 21, 22];
    expect(phaseByWeights(254_00, days)).toEqual(days.map((day) => day * 100));
  });

  it('refuses eleven weights and negative ones', () => {
    expect(errorCodeOf(() => phaseByWeights(1, new Array<number>(11).fill(1)))).toBe(
      'phasing.not-twelve-months',
    );
    expect(errorCodeOf(() => phaseByWeights(1, new Array<number>(12).fill(-1)))).toBe(
      'money.invalid-weights',
    );
  });

  it('adds up exactly, and a heavier month never gets less', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), twelve(fc.nat(10_000)), (total, weights) => {
        const months = phaseByWeights(total, weights);
        expect(sumMinor(months)).toBe(total + 0);
        const size = months.map(Math.abs);
        weights.forEach((weight, i) =>
          weights.forEach((other, j) => {
            if (weight > other) expect(size[i]).toBeGreaterThanOrEqual(size[j] ?? 0);
          }),
        );
      }),
    );
  });
});

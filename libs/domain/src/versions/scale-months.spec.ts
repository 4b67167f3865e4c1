import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { TWELVE_LONG } from '../testing/ranges';
import { scaleMonths } from './scale-months';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);

describe('scaleMonths', () => {
  it.each([
    // 1,000 x 105 % = 1,050; 600 : 400 keeps its shape.
    ['105 %', twelve(600, 400), 10_500, twelve(630, 420)],
    ['100 % changes nothing', twelve(1, 2, 3), 10_000, twelve(1, 2, 3)],
    ['0 % leaves nothing', twelve(1, 2, 3), 0, twelve()],
    // 1,000 x 50 % = 500 exactly: the half cents of 333 and 333 are shared, never lost.
    ['halves', twelve(333, 333, 334), 5_000, twelve(167, 166, 167)],
    ['a credit', twelve(-100, 300), 5_000, twelve(-50, 150)],
    ['months that cancel out', twelve(-100, 100), 11_000, twelve(-110, 110)],
  ])('%s', (_case, months, factorBp, expected) => {
    expect(scaleMonths(months, factorBp)).toEqual(expected);
  });

  it('refuses eleven months', () => {
    expect(errorCodeOf(() => scaleMonths([1], 10_000))).toBe('phasing.not-twelve-months');
  });

  it('adds up to the rounded total, which is off by less than half a cent', () => {
    const months = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), TWELVE_LONG);
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 30_000 }), (present, factorBp) => {
        const total = sumMinor(scaleMonths(present, factorBp));
        expect(Math.abs(total * 10_000 - sumMinor(present) * factorBp)).toBeLessThanOrEqual(5_000);
      }),
    );
  });
});

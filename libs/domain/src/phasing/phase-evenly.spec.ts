import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { MINOR } from '../testing/ranges';
import { phaseEvenly } from './phase-evenly';

describe('phaseEvenly', () => {
  it.each([
    [1_200_00, new Array<number>(12).fill(100_00)],
    [14, [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
    [-1, [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    [0, new Array<number>(12).fill(0)],
  ])('%d', (total, expected) => {
    expect(phaseEvenly(total)).toEqual(expected);
  });

  it('adds up exactly, and no two months differ by more than one unit', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), (total) => {
        const months = phaseEvenly(total);
        expect(months).toHaveLength(12);
        expect(sumMinor(months)).toBe(total + 0);
        expect(Math.max(...months) - Math.min(...months)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

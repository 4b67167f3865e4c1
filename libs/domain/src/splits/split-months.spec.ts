import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateMinor } from '../money/allocate-minor';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { splitMonths } from './split-months';

const weights = () => fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 });

describe('splitMonths', () => {
  it.each([
    [
      'a third and two thirds',
      [100, 100],
      [1, 2],
      [
        [34, 33],
        [66, 67],
      ],
    ],
    [
      'an empty month stays empty',
      [100, 0, 101],
      [1, 1],
      [
        [50, 0, 51],
        [50, 0, 50],
      ],
    ],
    [
      'a credit among the months',
      [300, -100],
      [1, 1],
      [
        [150, -50],
        [150, -50],
      ],
    ],
    ['one part takes all', [5, 7], [9], [[5, 7]]],
    [
      'a weight of 0 gets nothing',
      [5, 7],
      [0, 1],
      [
        [0, 0],
        [5, 7],
      ],
    ],
  ])('%s', (_case, months, weights, expected) => {
    expect(splitMonths(months, weights)).toEqual(expected);
  });

  it('refuses negative weights and fractions of a cent', () => {
    expect(errorCodeOf(() => splitMonths([1], [1, -1]))).toBe('money.invalid-weights');
    expect(errorCodeOf(() => splitMonths([0.5], [1, 1]))).toBe('money.not-minor-units');
  });

  it('adds up in every month, and no part is larger than the month or of the other sign', () => {
    const months = fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(months, weights(), (monthsMinor, by) => {
        const parts = splitMonths(monthsMinor, by);
        monthsMinor.forEach((month, at) => {
          const cells = parts.map((part) => part[at] ?? 0);
          expect(sumMinor(cells)).toBe(month + 0);
          for (const cell of cells) {
            expect(Math.abs(cell)).toBeLessThanOrEqual(Math.abs(month));
            expect(cell === 0 || Math.sign(cell) === Math.sign(month)).toBe(true);
          }
        });
      }),
    );
  });

  it('gives each part its share of the year by largest remainder', () => {
    const months = fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, weights(), fc.boolean(), (sizes, by, isCredit) => {
        const monthsMinor = sizes.map((size) => (isCredit ? 0 - size : size));
        const expected = allocateMinor(sumMinor(monthsMinor), by);
        expect(splitMonths(monthsMinor, by).map(sumMinor)).toEqual(expected);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { addMinor } from './add-minor';
import { sumMinor } from './sum-minor';

const MAX = Number.MAX_SAFE_INTEGER;

describe('sumMinor', () => {
  it.each([
    [[], 0],
    [[1, 2, 3], 6],
    [[10, -10], 0],
    [[-0], 0],
    [[MAX, MAX, -MAX], MAX],
    [[MAX, 2, -3], MAX - 1],
  ])('sum of %j is %d', (amounts, expected) => {
    expect(sumMinor(amounts)).toBe(expected);
  });

  it.each([[[MAX, 1]], [[-MAX, -1]], [[0.1, 0.2]], [[1, Number.NaN]], [[MAX, MAX, 0.5]]])(
    'refuses %j',
    (amounts) => {
      expect(errorCodeOf(() => sumMinor(amounts))).toBe('money.not-minor-units');
    },
  );

  it('is the same in any order, and adds one amount at a time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(MINOR), { maxLength: 50 }), (amounts) => {
        expect(sumMinor([...amounts].reverse())).toBe(sumMinor(amounts));
        expect(sumMinor(amounts)).toBe(amounts.reduce(addMinor, 0));
      }),
    );
  });
});

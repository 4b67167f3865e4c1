import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { TWELVE_LONG } from '../testing/ranges';
import { requireZeroSum } from './require-zero-sum';

describe('requireZeroSum', () => {
  it.each([
    [
      '100 from one line to another, a month later',
      [
        [-100, 0],
        [0, 100],
      ],
      null,
    ],
    ['one to two', [[-100], [60], [40]], null],
    ['a cent lost', [[-100], [99]], 'transfer.not-zero-sum'],
    ['a line alone', [[-100, 100]], 'transfer.one-line'],
  ])('%s', (_case, deltas, code) => {
    expect(errorCodeOf(() => requireZeroSum(deltas))).toBe(code);
  });

  it('passes whatever is taken and given in full, and nothing that is a cent off', () => {
    const months = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), TWELVE_LONG);
    fc.assert(
      fc.property(months, (given) => {
        const taken = given.map((month) => -month);
        expect(errorCodeOf(() => requireZeroSum([taken, given]))).toBe(null);
        const off = [(taken[0] ?? 0) + 1, ...taken.slice(1)];
        expect(errorCodeOf(() => requireZeroSum([off, given]))).toBe('transfer.not-zero-sum');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { divideRounded } from './divide-rounded';

const magnitude = (value: bigint) => (value < 0n ? -value : value);
const nonZero = () => fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).filter((value) => value !== 0n);

describe('divideRounded', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [1n, 3n, 0n],
    [-1n, 3n, 0n],
    [0n, 7n, 0n],
    [1_000_000_000_000_000_000_001n, 2n, 500_000_000_000_000_000_001n],
  ])('%s / %s = %s', (n, d, expected) => {
    expect(divideRounded(n, d)).toBe(expected);
  });

  it('refuses a zero denominator', () => {
    expect(errorCodeOf(() => divideRounded(1n, 0n))).toBe('number.division-by-zero');
  });

  it('is never more than half a denominator away, and mirrors about zero', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), nonZero(), (n, d) => {
        const quotient = divideRounded(n, d);
        expect(2n * magnitude(n - quotient * d) <= magnitude(d)).toBe(true);
        expect(divideRounded(-n, d)).toBe(-quotient);
      }),
    );
  });
});

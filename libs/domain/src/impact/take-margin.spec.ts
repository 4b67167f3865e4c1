import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { takeMargin } from './take-margin';

describe('takeMargin', () => {
  it.each([
    [1_000_00, 4_000, 400_00],
    [-1_000_00, 4_000, -400_00],
    [1, 5_000, 1],
    [-1, 5_000, -1],
    [1, 4_999, 0],
    [1_000_00, -1_000, -100_00],
    [1_000_00, 0, 0],
  ])('%d at %d basis points is %d', (value, marginBp, expected) => {
    expect(takeMargin(value, marginBp)).toBe(expected);
  });

  it('refuses fractions', () => {
    expect(errorCodeOf(() => takeMargin(0.5, 1))).toBe('money.not-minor-units');
    expect(errorCodeOf(() => takeMargin(1, 0.5))).toBe('number.not-scaled-integer');
  });

  it('a margin of 100 % takes the whole value', () => {
    fc.assert(fc.property(fc.integer(MINOR), (value) => takeMargin(value, 10_000) === value));
  });
});

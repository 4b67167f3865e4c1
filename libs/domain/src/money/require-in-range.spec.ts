import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { MAX_AMOUNT_MINOR, MAX_E4, MAX_MINUTES, requireInRange } from './require-in-range';

describe('requireInRange', () => {
  it('passes what fits, either way', () => {
    expect(requireInRange(0, MAX_AMOUNT_MINOR)).toBe(0);
    expect(requireInRange(MAX_AMOUNT_MINOR, MAX_AMOUNT_MINOR)).toBe(MAX_AMOUNT_MINOR);
    expect(requireInRange(-MAX_MINUTES, MAX_MINUTES)).toBe(-MAX_MINUTES);
  });

  it.each([MAX_AMOUNT_MINOR + 1, -MAX_AMOUNT_MINOR - 1, Number.MAX_SAFE_INTEGER, 0.5, Number.NaN, Infinity])(
    'refuses %d',
    (value) => {
      expect(errorCodeOf(() => requireInRange(value, MAX_AMOUNT_MINOR))).toBe('amount.out-of-range');
    },
  );

  it('leaves room for the sums of a report', () => {
    expect(Number.isSafeInteger(MAX_AMOUNT_MINOR * 900)).toBe(true);
    expect(Number.isSafeInteger(MAX_E4 * 12)).toBe(true);
  });
});

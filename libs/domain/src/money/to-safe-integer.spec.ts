import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { toSafeInteger } from './to-safe-integer';

describe('toSafeInteger', () => {
  it.each([
    [0n, 0],
    [-12n, -12],
    [9_007_199_254_740_991n, Number.MAX_SAFE_INTEGER],
  ])('%s becomes %d', (value, expected) => {
    expect(toSafeInteger(value)).toBe(expected);
  });

  it.each([9_007_199_254_740_992n, -9_007_199_254_740_992n])('refuses %s', (value) => {
    expect(errorCodeOf(() => toSafeInteger(value))).toBe('money.not-minor-units');
  });
});

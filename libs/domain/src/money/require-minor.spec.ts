import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireMinor } from './require-minor';

describe('requireMinor', () => {
  it.each([0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('passes %d through', (value) => {
    expect(requireMinor(value)).toBe(value);
  });

  it('turns -0 into 0', () => {
    expect(Object.is(requireMinor(-0), 0)).toBe(true);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])('refuses %d', (value) => {
    expect(errorCodeOf(() => requireMinor(value))).toBe('money.not-minor-units');
  });
});

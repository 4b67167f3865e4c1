import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { toDecimalText } from './to-decimal-text';

describe('toDecimalText', () => {
  it.each([
    [123_45, 2, '123.45'],
    [-5, 2, '-0.05'],
    [0, 2, '0.00'],
    [-0, 2, '0.00'],
    [7, 0, '7'],
    [-7, 0, '-7'],
    [75_500_000, 6, '75.500000'],
    [Number.MIN_SAFE_INTEGER, 4, '-900719925474.0991'],
  ])('%d at scale %d is %s', (scaled, scale, expected) => {
    expect(toDecimalText(scaled, scale)).toBe(expected);
  });

  it('refuses a fraction', () => {
    expect(errorCodeOf(() => toDecimalText(1.5, 2))).toBe('number.not-scaled-integer');
  });

  it('always has exactly the asked number of places', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 8 }), (scaled, scale) =>
        new RegExp(`^-?\\d+\\.\\d{${scale}}$`).test(toDecimalText(scaled, scale)),
      ),
    );
  });
});

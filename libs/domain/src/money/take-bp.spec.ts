import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { takeBp } from './take-bp';

describe('takeBp', () => {
  it.each([
    ['5 % of 1,000.00', 1_000_00, 500, 50_00],
    ['103 % of 99.99 rounds up', 99_99, 10_300, 102_99],
    ['half a cent goes away from zero', -1, 5_000, -1],
    ['0.49 cents are none', 49, 100, 0],
  ])('%s', (_case, amountMinor, bp, expected) => {
    expect(takeBp(amountMinor, bp)).toBe(expected + 0);
  });

  it('100 % is the amount, and the sign is mirrored', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.nat(20_000), (amountMinor, bp) => {
        expect(takeBp(amountMinor, 10_000)).toBe(amountMinor + 0);
        expect(takeBp(-amountMinor, bp)).toBe(0 - takeBp(amountMinor, bp));
      }),
    );
  });

  it('refuses fractions', () => {
    expect(errorCodeOf(() => takeBp(0.5, 1))).toBe('money.not-minor-units');
    expect(errorCodeOf(() => takeBp(1, 0.5))).toBe('number.not-scaled-integer');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinor } from '../money/add-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { computeAccrualReleaseMinor } from './compute-accrual-release-minor';

describe('computeAccrualReleaseMinor', () => {
  it.each([
    ['a partial invoice releases its own amount', 100, 40, false, -40],
    ['an exact one everything', 100, 100, false, -100],
    ['a dearer one no more than was accrued', 100, 130, false, -100],
    ['a cheaper last one everything', 100, 80, true, -100],
    ['a credit note nothing', 100, -20, false, 0],
    ['an accrued credit by a credit note', -100, -40, false, 40],
    ['nothing is left', 0, 40, false, 0],
    ['nothing is left for the last one', 0, 40, true, 0],
  ])('%s', (_case, remainingMinor, invoiceMinor, isFinal, expected) => {
    expect(computeAccrualReleaseMinor({ remainingMinor, invoiceMinor, isFinal })).toBe(expected);
  });

  it('refuses fractions of a cent', () => {
    const input = { remainingMinor: 1, invoiceMinor: 0.5, isFinal: false };
    expect(errorCodeOf(() => computeAccrualReleaseMinor(input))).toBe('money.not-minor-units');
  });

  it('never leaves more than there was, nor of the other sign', () => {
    const amount = () => fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(amount(), amount(), fc.boolean(), (remainingMinor, invoiceMinor, isFinal) => {
        const left = addMinor(
          remainingMinor,
          computeAccrualReleaseMinor({ remainingMinor, invoiceMinor, isFinal }),
        );
        expect(Math.abs(left)).toBeLessThanOrEqual(Math.abs(remainingMinor));
        expect(left === 0 || Math.sign(left) === Math.sign(remainingMinor)).toBe(true);
      }),
    );
  });
});

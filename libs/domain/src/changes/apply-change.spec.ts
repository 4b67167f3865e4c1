import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { TWELVE_LONG } from '../testing/ranges';
import { applyChange, restoreOriginal } from './apply-change';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);

describe('applyChange', () => {
  it.each([
    ['to a later month', twelve(100), twelve(-40, 40), twelve(60, 40)],
    ['all of it', twelve(100), twelve(-100), twelve()],
    ['more into a credit', twelve(-10), twelve(5), twelve(-5)],
  ])('%s', (_case, months, deltas, expected) => {
    expect(applyChange(months, deltas)).toEqual(expected);
  });

  it.each([
    ['a cent more than there is', twelve(100), twelve(-101), 'change.exceeds-line'],
    ['out of a credit', twelve(-10), twelve(-1), 'change.exceeds-line'],
    ['eleven months', twelve().slice(1), twelve(), 'phasing.not-twelve-months'],
  ])('refuses %s', (_case, months, deltas, code) => {
    expect(errorCodeOf(() => applyChange(months, deltas))).toBe(code);
  });
});

describe('restoreOriginal', () => {
  it('gives back what was approved at first, whatever was changed since', () => {
    const months = fc.array(fc.integer({ min: 0, max: 1_000_000 }), TWELVE_LONG);
    const deltas = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), TWELVE_LONG);
    fc.assert(
      fc.property(months, fc.array(deltas, { maxLength: 6 }), (original, wishes) => {
        let present = original;
        const applied: number[][] = [];
        for (const wish of wishes) {
          if (errorCodeOf(() => applyChange(present, wish)) !== null) continue;
          present = applyChange(present, wish);
          applied.push(wish);
        }
        expect(restoreOriginal(present, applied)).toEqual(original);
      }),
    );
  });
});

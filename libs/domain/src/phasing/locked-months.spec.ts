import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { ALL_LOCKED, isLocked, requireLockedKept, requireLockedMonths } from './locked-months';

describe('locked months', () => {
  it('the first period is the lowest bit', () => {
    const locked = Array.from({ length: 12 }, (_, index) => isLocked(0b1000_0000_0001, index));
    expect(locked.map(Number)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(Array.from({ length: 12 }, (_, index) => isLocked(ALL_LOCKED, index))).not.toContain(false);
  });

  it.each([
    [0, null],
    [4095, null],
    [4096, 'phasing.not-month-mask'],
    [-1, 'phasing.not-month-mask'],
    [0.5, 'phasing.not-month-mask'],
  ])('mask %d', (mask, code) => {
    expect(errorCodeOf(() => requireLockedMonths(mask))).toBe(code);
  });

  it.each([
    ['another month may change', [1, 9, 0], 0b1, 0b1, null],
    ['a locked one may not', [2, 0, 0], 0b1, 0b1, 'phasing.month-locked'],
    ['one that is unlocked with the change may', [2, 0, 0], 0b1, 0b0, null],
    ['one that is locked with the change may', [2, 0, 0], 0b0, 0b1, null],
  ])('%s', (_case, after, lockedBefore, lockedAfter, code) => {
    expect(
      errorCodeOf(() => requireLockedKept({ before: [1, 0, 0], after, lockedBefore, lockedAfter })),
    ).toBe(code);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { compareTarget } from './compare-target';

describe('compareTarget', () => {
  it.each([
    ['ten per cent over', 100, 110, 10, 0.1],
    ['under', 200, 150, -50, -0.25],
    ['met', 100, 100, 0, 0],
    ['a target of 0 has no percentage', 0, 5, 5, null],
    ['no target', null, 110, null, null],
  ])('%s', (_case, targetMinor, bottomUpMinor, deltaMinor, ratio) => {
    expect(compareTarget({ targetMinor, bottomUpMinor })).toEqual({ deltaMinor, ratio });
  });

  it('target + difference is the bottom-up sum', () => {
    fc.assert(
      fc.property(fc.integer(MINOR), fc.integer(MINOR), (targetMinor, bottomUpMinor) => {
        const { deltaMinor } = compareTarget({ targetMinor, bottomUpMinor });
        expect(targetMinor + (deltaMinor ?? Number.NaN)).toBe(bottomUpMinor);
      }),
    );
  });
});

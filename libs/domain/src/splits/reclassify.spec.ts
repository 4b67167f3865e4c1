import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { reclassify } from './reclassify';

const part = (amountMinor: number, minutes: number, stays: boolean) => ({ amountMinor, minutes, stays });

describe('reclassify', () => {
  it.each([
    ['everything moves', [part(60, 30, false), part(40, 20, false)], { amountMinor: -100, minutes: -50 }],
    ['what stays is not touched', [part(60, 0, true), part(40, 0, false)], { amountMinor: -40, minutes: 0 }],
    ['a credit note moves back', [part(-100, 0, false)], { amountMinor: 100, minutes: 0 }],
    ['nothing moves', [part(100, 0, true)], { amountMinor: 0, minutes: 0 }],
  ])('%s', (_case, parts, expected) => {
    expect(reclassify(parts)).toEqual(expected);
  });

  it('is zero together with the parts that moved', () => {
    const parts = fc.array(
      fc.record({
        amountMinor: fc.integer({ min: -1e9, max: 1e9 }),
        minutes: fc.nat(1e6),
        stays: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(parts, (all) => {
        const taken = reclassify(all);
        const moved = all.filter(({ stays }) => !stays);
        expect(sumMinor([taken.amountMinor, ...moved.map(({ amountMinor }) => amountMinor)])).toBe(0);
        expect(sumMinor([taken.minutes, ...moved.map(({ minutes }) => minutes)])).toBe(0);
      }),
    );
  });
});

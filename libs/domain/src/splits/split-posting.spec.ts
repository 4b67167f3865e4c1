import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { splitPosting } from './split-posting';
import type { SplitRule } from './split-amount';

describe('splitPosting', () => {
  it.each<[string, SplitRule, number[][]]>([
    [
      'by key',
      { method: 'key', weights: [1, 3] },
      [
        [25, 15],
        [75, 45],
      ],
    ],
    [
      'by percentage',
      { method: 'percentage', sharesBp: [3_333, 6_667] },
      [
        [33, 20],
        [67, 40],
      ],
    ],
    [
      'by amount',
      { method: 'amount', amountsMinor: [10, 90] },
      [
        [10, 6],
        [90, 54],
      ],
    ],
    [
      'by amount with a credit',
      { method: 'amount', amountsMinor: [150, -50] },
      [
        [150, 45],
        [-50, 15],
      ],
    ],
  ])('%s', (_case, rule, expected) => {
    expect(
      splitPosting({ amountMinor: 100, minutes: 60 }, rule).map((part) => [part.amountMinor, part.minutes]),
    ).toEqual(expected);
  });

  it('refuses what splitAmount refuses', () => {
    const rule: SplitRule = { method: 'amount', amountsMinor: [1] };
    expect(errorCodeOf(() => splitPosting({ amountMinor: 2, minutes: 0 }, rule))).toBe(
      'split.amounts-differ',
    );
  });

  it('adds up in money and in time', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1e6), weights, (amountMinor, minutes, by) => {
        const parts = splitPosting({ amountMinor, minutes }, { method: 'key', weights: by });
        expect(sumMinor(parts.map((part) => part.amountMinor))).toBe(amountMinor + 0);
        expect(sumMinor(parts.map((part) => part.minutes))).toBe(minutes);
      }),
    );
  });
});

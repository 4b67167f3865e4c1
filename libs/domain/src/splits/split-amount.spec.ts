import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { MINOR } from '../testing/ranges';
import { splitAmount, type SplitRule } from './split-amount';

describe('splitAmount', () => {
  it.each<[string, number, SplitRule, number[]]>([
    ['typed amounts stay', 100, { method: 'amount', amountsMinor: [30, 70] }, [30, 70]],
    ['a typed credit', 100, { method: 'amount', amountsMinor: [130, -30] }, [130, -30]],
    [
      'thirds by percentage',
      100_00,
      { method: 'percentage', sharesBp: [3_333, 3_333, 3_334] },
      [3333, 3333, 3334],
    ],
    ['a half of an odd cent', 101, { method: 'percentage', sharesBp: [5_000, 5_000] }, [51, 50]],
    ['by headcount 2, 3 and 5', 99_99, { method: 'key', weights: [2, 3, 5] }, [20_00, 30_00, 49_99]],
    ['a key with a weight of 0', 7, { method: 'key', weights: [0, 1, 1] }, [0, 4, 3]],
    ['a credit note', -100, { method: 'key', weights: [1, 1, 1] }, [-34, -33, -33]],
  ])('%s', (_case, total, rule, expected) => {
    expect(splitAmount(total, rule)).toEqual(expected);
  });

  it.each<[string, SplitRule, string]>([
    ['amounts that miss a cent', { method: 'amount', amountsMinor: [30, 69] }, 'split.amounts-differ'],
    ['no amounts', { method: 'amount', amountsMinor: [] }, 'split.amounts-differ'],
    ['99 %', { method: 'percentage', sharesBp: [9_900] }, 'split.not-100-percent'],
    ['weights that are all 0', { method: 'key', weights: [0, 0] }, 'split.no-weight'],
    ['no weights', { method: 'key', weights: [] }, 'split.no-weight'],
    ['a negative weight', { method: 'key', weights: [2, -1] }, 'money.invalid-weights'],
    ['a negative percentage', { method: 'percentage', sharesBp: [11_000, -1_000] }, 'money.invalid-weights'],
  ])('refuses %s', (_case, rule, code) => {
    expect(errorCodeOf(() => splitAmount(100, rule))).toBe(code);
  });

  it('says how much is missing', () => {
    expect(() => splitAmount(100, { method: 'amount', amountsMinor: [30] })).toThrow(
      expect.objectContaining({ details: { missingMinor: 70 } }),
    );
  });

  it('parts always add up to the amount', () => {
    const weights = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer(MINOR), weights, (total, by) => {
        fc.pre(by.some((weight) => weight > 0));
        expect(sumMinor(splitAmount(total, { method: 'key', weights: by }))).toBe(total + 0);
      }),
    );
  });
});

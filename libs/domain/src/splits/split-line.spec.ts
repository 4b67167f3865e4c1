import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import type { SplitRule } from './split-amount';
import { splitLine } from './split-line';

const year = (...months: number[]) => [...months, ...Array.from({ length: 12 - months.length }, () => 0)];
const halves: SplitRule = { method: 'percentage', sharesBp: [5_000, 5_000] };
const only = (...periods: number[]) => Array.from({ length: 12 }, (_, at) => periods.includes(at + 1));

describe('splitLine', () => {
  it.each<[string, number[], SplitRule, (boolean[] | null)[], number[][]]>([
    ['halves', year(100, 101), halves, [null, null], [year(50, 51), year(50, 50)]],
    [
      'typed amounts',
      year(100, 100),
      { method: 'amount', amountsMinor: [150, 50] },
      [null, null],
      [year(75, 75), year(25, 25)],
    ],
    [
      'a part with its own months',
      year(100, 100),
      halves,
      [only(3, 4), null],
      [year(0, 0, 50, 50), year(50, 50)],
    ],
    [
      'a credit against a cost',
      year(100),
      { method: 'amount', amountsMinor: [150, -50] },
      [null, null],
      [year(150), year(-50)],
    ],
    ['a credit line', year(-100), halves, [null, null], [year(-50), year(-50)]],
    ['by key', year(9), { method: 'key', weights: [1, 2] }, [null, null], [year(3), year(6)]],
  ])('%s', (_case, monthsMinor, rule, periods, expected) => {
    expect(splitLine({ monthsMinor, rule, periods })).toEqual(expected);
  });

  it('refuses a part that is spread over no month, and amounts that do not add up', () => {
    expect(
      errorCodeOf(() => splitLine({ monthsMinor: year(2), rule: halves, periods: [only(), null] })),
    ).toBe('split.no-period');
    const rule: SplitRule = { method: 'amount', amountsMinor: [1] };
    expect(errorCodeOf(() => splitLine({ monthsMinor: year(2), rule, periods: [null] }))).toBe(
      'split.amounts-differ',
    );
  });

  it('adds up to the line, and in every month while no part moves', () => {
    const months = fc.array(fc.nat(10_000_000), { minLength: 12, maxLength: 12 });
    const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(months, weights, fc.boolean(), (monthsMinor, by, moves) => {
        const periods = by.map((_, at) => (moves && at === 0 ? only(2, 7) : null));
        const parts = splitLine({ monthsMinor, rule: { method: 'key', weights: by }, periods });
        expect(sumMinor(parts.flat())).toBe(sumMinor(monthsMinor));
        if (!moves)
          monthsMinor.forEach((month, at) =>
            expect(sumMinor(parts.map((part) => part[at] ?? 0))).toBe(month),
          );
      }),
    );
  });
});

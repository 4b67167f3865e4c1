import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/sum-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { splitHours } from './split-hours';

const year = (...months: number[]) => [...months, ...Array.from({ length: 12 - months.length }, () => 0)];

describe('splitHours', () => {
  it('90 minutes at 75.50 an hour by thirds', () => {
    const parts = splitHours({
      minutes: year(90),
      amountsMinor: year(113_25),
      rule: { method: 'key', weights: [1, 1, 1] },
    });
    expect(parts.map((part) => [part.minutes[0], part.amountsMinor[0]])).toEqual([
      [30, 37_75],
      [30, 37_75],
      [30, 37_75],
    ]);
  });

  it('refuses typed amounts', () => {
    const rule = { method: 'amount', amountsMinor: [1] } as const;
    expect(errorCodeOf(() => splitHours({ minutes: year(1), amountsMinor: year(1), rule }))).toBe(
      'split.hours-by-amount',
    );
  });

  it('adds up in every month, in time and in money', () => {
    const months = (max: number) => fc.array(fc.nat(max), { minLength: 12, maxLength: 12 });
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(months(100_000), months(10_000_000), weights, (minutes, amountsMinor, by) => {
        const parts = splitHours({ minutes, amountsMinor, rule: { method: 'key', weights: by } });
        minutes.forEach((month, at) => {
          expect(sumMinor(parts.map((part) => part.minutes[at] ?? 0))).toBe(month);
          expect(sumMinor(parts.map((part) => part.amountsMinor[at] ?? 0))).toBe(amountsMinor[at]);
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAccrualReleaseMinor } from './compute-accrual-release-minor';
import { spreadAccrualRelease } from './spread-accrual-release';

describe('spreadAccrualRelease', () => {
  const accruals = [
    { id: 1, remainingMinor: 40 },
    { id: 2, remainingMinor: 30 },
  ];

  it.each([
    ['a part of the first', 10, false, [[1, -10]]],
    [
      'the first and a part of the second',
      50,
      false,
      [
        [1, -40],
        [2, -10],
      ],
    ],
    [
      'a dearer invoice: no more than there is',
      500,
      false,
      [
        [1, -40],
        [2, -30],
      ],
    ],
    [
      'a cheaper final invoice: all of it',
      1,
      true,
      [
        [1, -40],
        [2, -30],
      ],
    ],
    ['a credit note: nothing', -10, false, []],
  ])('%s', (_case, invoiceMinor, isFinal, expected) => {
    const released = spreadAccrualRelease({ accruals, invoiceMinor, isFinal });
    expect(released.map(({ id, amountMinor }) => [id, amountMinor])).toEqual(expected);
  });

  it('releases of many what it would release of their sum', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: -1e9, max: 1e10 }),
        fc.boolean(),
        (all, invoiceMinor, isFinal) => {
          const many = all.map((remainingMinor, id) => ({ id, remainingMinor }));
          const remainingMinor = all.reduce((sum, one) => sum + one, 0);
          const released = spreadAccrualRelease({ accruals: many, invoiceMinor, isFinal });
          const sum = released.reduce((total, { amountMinor }) => total + amountMinor, 0);
          expect(sum + 0).toBe(computeAccrualReleaseMinor({ remainingMinor, invoiceMinor, isFinal }) + 0);
          for (const { id, amountMinor } of released) expect(-amountMinor).toBeLessThanOrEqual(all[id] ?? 0);
        },
      ),
    );
  });
});

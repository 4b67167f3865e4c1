import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addExact, roundExact, type ExactDecimal } from './exact-decimal';
import { createTotalKeepingRounder } from './total-keeping-rounder';

const values = fc.array(
  fc.record({ unscaled: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), scale: fc.nat(8) }),
);
const total = (rows: readonly ExactDecimal[]) => rows.reduce(addExact, { unscaled: 0n, scale: 0 });

describe('createTotalKeepingRounder', () => {
  it('keeps the total of thirds, which rounding row by row loses', () => {
    const third = { unscaled: 33333333n, scale: 8 };
    const round = createTotalKeepingRounder(2);
    const sum = Array.from({ length: 300 }, () => round(third) ?? 0).reduce((left, right) => left + right, 0);
    expect(sum).toBe(10_000);
    expect(Number(roundExact(third, 2)) * 300).toBe(9_900);
  });

  it('adds up to the exact total, at most half a unit away', () => {
    fc.assert(
      fc.property(values, (rows) => {
        const round = createTotalKeepingRounder(2);
        const sum = rows.reduce((left, row) => left + BigInt(round(row) ?? 0), 0n);
        const exact = total(rows);
        const off = addExact({ unscaled: sum, scale: 2 }, { ...exact, unscaled: -exact.unscaled });
        const twice = (off.unscaled < 0n ? -off.unscaled : off.unscaled) * 2n;
        const unit = 10n ** BigInt(off.scale - 2);
        expect(twice <= unit).toBe(true);
        // Exactly between two units both are equally near; else there is one right answer.
        if (twice < unit) expect(sum).toBe(roundExact(exact, 2));
      }),
    );
  });

  it('never moves a row by more than a unit, and rows without fractions not at all', () => {
    fc.assert(
      fc.property(values, (rows) => {
        const round = createTotalKeepingRounder(2);
        for (const row of rows) {
          const rounded = BigInt(round(row) ?? 0);
          const off = addExact({ unscaled: rounded, scale: 2 }, { ...row, unscaled: -row.unscaled });
          const distance = off.unscaled < 0n ? -off.unscaled : off.unscaled;
          expect(distance <= (row.scale <= 2 ? 0n : 10n ** BigInt(off.scale - 2))).toBe(true);
        }
      }),
    );
  });

  it('gives null beyond the safe integers and carries nothing from it', () => {
    const round = createTotalKeepingRounder(2);
    expect(round({ unscaled: 10n ** 30n + 1n, scale: 4 })).toBeNull();
    expect(round({ unscaled: 15n, scale: 3 })).toBe(2);
  });
});

import { addExact, roundExact, type ExactDecimal } from './exact-decimal';

/**
 * Makes a rounding that keeps the total: for files whose rows carry fractions of a unit.
 *
 * Each row gets the difference between the rounded running totals before and after it, so the rounded rows add up to
 * the rounded exact total, where rounding every row on its own drifts by up to half a unit a row. No row is more than
 * one unit off; rows without fractions pass unchanged. Rows that share a key of their own (a cost centre, a month) need
 * a rounder of their own if their total is to hold as well. The result depends on the rows before it, so a row's
 * identity must be taken from its text and never from the rounded figure. Units: integers x 10^-scale;
 * null when beyond the safe integers, and then nothing is carried.
 * @example
 * const round = createTotalKeepingRounder(2);
 * [round({ unscaled: 4n, scale: 3 }), round({ unscaled: 4n, scale: 3 }), round({ unscaled: 4n, scale: 3 })] //=> [0, 1, 0]
 */
export function createTotalKeepingRounder(scale: number): (value: ExactDecimal) => number | null {
  let exactTotal: ExactDecimal = { unscaled: 0n, scale };
  let roundedTotal = 0n;
  return (value) => {
    const alone = roundExact(value, scale);
    if (!Number.isSafeInteger(Number(alone))) return null;
    if (isWhole(value, alone, scale)) return Number(alone);
    exactTotal = addExact(exactTotal, value);
    const before = roundedTotal;
    roundedTotal = roundExact(exactTotal, scale);
    return Number(roundedTotal - before);
  };
}

function isWhole(value: ExactDecimal, rounded: bigint, scale: number): boolean {
  return value.scale <= scale || rounded * 10n ** BigInt(value.scale - scale) === value.unscaled;
}

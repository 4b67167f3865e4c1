import { addMinor } from '../money/add-minor';
import { requireTwelve } from '../phasing/require-twelve';

/**
 * Sums rows of twelve periods, period by period; no rows give twelve zeros.
 *
 * Units: those of the rows (minor units or minutes). Sign: arithmetic.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.not-minor-units`.
 * @example addPeriods([january, february]).at(0) //=> 100
 */
export function addPeriods(rows: readonly (readonly number[])[]): number[] {
  const nothing = Array.from({ length: 12 }, () => 0);
  return rows.reduce<number[]>(
    (sum, row) => requireTwelve(row).map((value, index) => addMinor(sum[index] ?? 0, value)),
    nothing,
  );
}

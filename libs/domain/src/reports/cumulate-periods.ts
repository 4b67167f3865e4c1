import { addMinor } from '../money/add-minor';

/**
 * Running totals: each period with everything before it.
 *
 * Units: those of the periods (minor units or minutes). Sign: arithmetic.
 * @throws {DomainError} `money.not-minor-units`.
 * @see IBCS, EXPRESS: accumulated values as a line
 * @example cumulatePeriods([1, 2, 3]) //=> [1, 3, 6]
 */
export function cumulatePeriods(periods: readonly number[]): number[] {
  let total = 0;
  return periods.map((period) => (total = addMinor(total, period)));
}

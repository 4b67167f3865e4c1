import { allocateMinor } from '../money/allocate-minor';
import { addMinor } from '../money/add-minor';
import { divideRounded } from '../money/divide-rounded';
import { requireMinor } from '../money/require-minor';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';

/**
 * Months divided over parts by weights. In every month the parts add up to the month and none is larger than it or of the
 * other sign; over months of one sign each part is exactly its share of the total (largest remainder).
 *
 * One part after the other is taken off what is left, rounded on the running total, so that no rounding is done twice.
 * Units: minor units or minutes; weights are non-negative integers of any common unit, not all 0 (else evenly). Sign: of
 * the months.
 * @throws {DomainError} `money.not-minor-units`, `money.invalid-weights`.
 * @see Hare/Niemeyer method; Cox: A constructive procedure for unbiased controlled rounding
 * @example splitMonths([100, 100], [1, 2]) //=> [[34, 33], [66, 67]]
 */
export function splitMonths(monthsMinor: readonly number[], weights: readonly number[]): number[][] {
  let rest = monthsMinor.map(requireMinor);
  const shares = toShares(rest, weights);
  return shares.map((share, index) => {
    const part = takeShare(rest, share, sumMinor(shares.slice(index)));
    rest = rest.map((month, at) => subtractMinor(month, part[at] ?? 0));
    return part;
  });
}

/** The exact totals weigh best: what is taken by them comes out at them. Months of both signs have no such totals. */
function toShares(monthsMinor: readonly number[], weights: readonly number[]): readonly number[] {
  const totalMinor = sumMinor(monthsMinor);
  const totals = allocateMinor(totalMinor, weights);
  const isOneSign = monthsMinor.every((month) => month >= 0) || monthsMinor.every((month) => month <= 0);
  if (isOneSign && totalMinor !== 0) return totals.map(Math.abs);
  return weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
}

function takeShare(monthsMinor: readonly number[], share: number, whole: number): number[] {
  let runningMinor = 0;
  let takenMinor = 0;
  return monthsMinor.map((month) => {
    runningMinor = addMinor(runningMinor, month);
    const dueMinor =
      whole === 0 ? 0 : toSafeInteger(divideRounded(BigInt(runningMinor) * BigInt(share), BigInt(whole)));
    const partMinor = subtractMinor(dueMinor, takenMinor);
    takenMinor = dueMinor;
    return partMinor;
  });
}

import { DomainError } from '../errors/domain-error';
import { requireClosedPeriods } from '../forecast/require-closed-periods';
import { addMinor } from '../money/add-minor';
import { allocateMinor } from '../money/allocate-minor';
import { apportion } from '../money/apportion';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { requireTwelve } from '../phasing/require-twelve';
import type { PhasingMethod } from '../phasing/phasing-method';

export interface RephaseOpenInput {
  method: PhasingMethod;
  monthsMinor: readonly number[];
  totalMinor: number;
  closedPeriods: number;
}

/**
 * The months of a forecast line after its yearly total was changed: closed months keep their actuals, the open ones take
 * what is left, evenly or in the shape they had (largest remainder).
 *
 * Units: minor units or minutes. Sign: arithmetic; what is left may be a credit.
 * @throws {DomainError} `line.month-closed` when all months are closed and the total is another; those of phasing.
 * @see DOMAIN.md 4, phasing: changing the yearly total re-phases by the same method
 * @example rephaseOpenMonths({ method: 'even', monthsMinor: new Array(12).fill(100), totalMinor: 2_100, closedPeriods: 3 })
 *   .slice(2, 5) //=> [100, 200, 200]
 */
export function rephaseOpenMonths(input: RephaseOpenInput): number[] {
  const closedPeriods = requireClosedPeriods(input.closedPeriods);
  const months = requireTwelve(input.monthsMinor);
  const closed = months.slice(0, closedPeriods);
  const open = months.slice(closedPeriods);
  const rest = subtractMinor(input.totalMinor, sumMinor(closed));
  if (open.length === 0) {
    if (rest !== 0) throw new DomainError('line.month-closed', { period: 12 });
    return [...closed];
  }
  const even = allocateMinor(
    rest,
    open.map(() => 1),
  );
  if (input.method === 'even') return [...closed, ...even];
  const rephased =
    sumMinor(open) === 0
      ? open.map((month, index) => addMinor(month, even[index] ?? 0))
      : apportion(BigInt(rest), open.map(BigInt)).map(toSafeInteger);
  return [...closed, ...rephased];
}

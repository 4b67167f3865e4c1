import type { Month } from '../calendar/month';
import { DomainError } from '../errors/domain-error';
import { divideRounded } from '../money/divide-rounded';
import { requireScaled } from '../money/require-scaled';
import { toSafeInteger } from '../money/to-safe-integer';
import { requireTwelve } from '../phasing/require-twelve';
import { capacityAt, type DatedCapacity } from './dated-capacity';

const E4 = 10_000n;

/**
 * Working time of full-time equivalents: in each month FTE x what one of the role can plan in it, rounded once.
 *
 * Units: `fteE4` FTE x 10^4 in, minutes out. Sign: of the FTE.
 * @throws {DomainError} `capacity.none-for-month` with the `month` that has no monthly hours;
 *   `phasing.not-twelve-months`, `number.not-scaled-integer`.
 * @see DOMAIN.md 1, internal resource: hours or FTE of a role x the role's dated rate
 * @example planFteMinutes({ fteE4: 5_000, months: fiscalMonths(2026, 1), capacities }).at(0) //=> 4200
 */
export function planFteMinutes(input: {
  fteE4: number;
  months: readonly Month[];
  capacities: readonly DatedCapacity[];
}): number[] {
  const fte = BigInt(requireScaled('fteE4', input.fteE4));
  return requireTwelve(input.months).map((month) => {
    const capacity = capacityAt(input.capacities, month);
    if (capacity === null) throw new DomainError('capacity.none-for-month', { month });
    return toSafeInteger(divideRounded(fte * BigInt(capacity.monthlyMinutes), E4));
  });
}

/**
 * What all of a role together can plan in a month.
 *
 * Units: minutes; null when no capacity is known for the month.
 * @throws {DomainError} `calendar.not-month`.
 * @see DOMAIN.md 3: utilisation = booked hours / capacity hours
 * @example computeCapacityMinutes([{ validFrom: '2026-01', headcountE4: 2_5000, monthlyMinutes: 8_400 }], '2026-01') //=> 21000
 */
export function computeCapacityMinutes(capacities: readonly DatedCapacity[], month: Month): number | null {
  const capacity = capacityAt(capacities, month);
  if (capacity === null) return null;
  return toSafeInteger(divideRounded(BigInt(capacity.headcountE4) * BigInt(capacity.monthlyMinutes), E4));
}

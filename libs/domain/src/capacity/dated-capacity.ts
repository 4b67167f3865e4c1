import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';

/**
 * How much of a role there is from a month on, until the next figure begins. Units: `headcountE4` full-time equivalents
 * x 10^4; `monthlyMinutes` what one of them can plan in a month.
 */
export interface DatedCapacity {
  validFrom: Month;
  headcountE4: number;
  monthlyMinutes: number;
}

/**
 * The capacity that holds in a month: the one that began last.
 *
 * Units: those of {@link DatedCapacity}; null when none has begun yet.
 * @throws {DomainError} `calendar.not-month`.
 * @see DOMAIN.md 3: utilisation = booked hours / capacity hours
 * @example capacityAt([{ validFrom: '2026-01', headcountE4: 2_5000, monthlyMinutes: 8_400 }], '2026-03')?.headcountE4 //=> 25000
 */
export function capacityAt(capacities: readonly DatedCapacity[], month: Month): DatedCapacity | null {
  return capacities.reduce<DatedCapacity | null>((latest, capacity) => {
    if (compareMonths(capacity.validFrom, month) > 0) return latest;
    return latest === null || compareMonths(capacity.validFrom, latest.validFrom) >= 0 ? capacity : latest;
  }, null);
}

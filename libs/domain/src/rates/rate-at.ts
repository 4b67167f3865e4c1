import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import type { DatedRate } from './dated-rate';

/**
 * The rate that holds in a month: the one that began last. Order does not matter; of two that begin in the same month
 * the later entry holds.
 *
 * Units: 10^-6 major units per hour; null when no rate has begun yet.
 * @throws {DomainError} `calendar.not-month`.
 * @see DOMAIN.md 3: internal cost = sum(hours x rate(role, date))
 * @example rateAt([{ validFrom: '2026-01', rateMicro: 75_500_000 }], '2026-03') //=> 75500000
 */
export function rateAt(rates: readonly DatedRate[], month: Month): number | null {
  let latest: DatedRate | null = null;
  for (const rate of rates) {
    const hasBegun = compareMonths(rate.validFrom, month) <= 0;
    if (hasBegun && (latest === null || compareMonths(rate.validFrom, latest.validFrom) >= 0)) latest = rate;
  }
  return latest?.rateMicro ?? null;
}

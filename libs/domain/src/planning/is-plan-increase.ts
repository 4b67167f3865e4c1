import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import { sumMinor } from '../money/sum-minor';

export interface PlanIncreaseInput {
  months: readonly Month[];
  /** The first month that is frozen. */
  fromMonth: Month;
  beforeMinor: readonly number[];
  afterMinor: readonly number[];
}

/**
 * Whether a change plans more cost from a month on than before.
 *
 * Units: minor units, one amount a month. Sign: a lower credit is more cost. Moving cost among the months from there on
 * is no increase; moving it there from an earlier month is one.
 * @throws {DomainError} `calendar.not-month`, `money.not-minor-units`.
 * @see DOMAIN.md 4: spending freeze
 * @example isPlanIncrease({ months: ['2026-01', '2026-02'], fromMonth: '2026-02', beforeMinor: [5, 5], afterMinor: [9, 5] })
 *   //=> false
 */
export function isPlanIncrease({ months, fromMonth, beforeMinor, afterMinor }: PlanIncreaseInput): boolean {
  const isFrozen = months.map((month) => compareMonths(month, fromMonth) >= 0);
  const frozenMinor = (amounts: readonly number[]) => sumMinor(amounts.filter((_, at) => isFrozen[at]));
  return frozenMinor(afterMinor) > frozenMinor(beforeMinor);
}

import { DomainError } from '../errors/domain-error';
import { compareMonths } from './compare-months';
import type { Month } from './month';
import { monthsBetween } from './months-between';

/**
 * Passes when a period does not end before it begins; an open end on either side (null) always passes.
 *
 * @throws {DomainError} `month-range.reversed`, `calendar.not-month`.
 * @see ISO 8601-1, time interval
 * @example requireMonthOrder('2026-01', null) // passes
 */
export function requireMonthOrder(from: Month | null, to: Month | null): void {
  if (from !== null && to !== null && compareMonths(from, to) > 0)
    throw new DomainError('month-range.reversed', { from, to });
}

/**
 * Passes when a period is in order and short enough to be answered month by month.
 *
 * Units: months, both ends counted.
 * @throws {DomainError} `month-range.reversed`, `month-range.too-long` with the `maxMonths`, `calendar.not-month`.
 * @see ISO 8601-1, time interval
 * @example requireMonthSpan('2026-01', '2026-12', 12) // passes
 */
export function requireMonthSpan(from: Month, to: Month, maxMonths: number): void {
  requireMonthOrder(from, to);
  if (monthsBetween(from, to) >= maxMonths)
    throw new DomainError('month-range.too-long', { from, to, maxMonths });
}

import type { Month } from './month';
import { toMonthIndex } from './month-index';

/**
 * How many months lie from the first month to the second.
 *
 * Units: months. Sign: second - first, so negative when the second is earlier.
 * @throws {DomainError} `calendar.not-month`.
 * @see ISO 8601-1
 * @example monthsBetween('2026-11', '2027-02') //=> 3
 */
export function monthsBetween(from: Month, to: Month): number {
  return toMonthIndex(to) - toMonthIndex(from);
}

import type { Month } from './month';
import { fromMonthIndex, toMonthIndex } from './month-index';

/**
 * The month `count` months later.
 *
 * Units: months. Sign: a negative count goes back.
 * @throws {DomainError} `calendar.not-month`; `calendar.out-of-range` when the result leaves years 1 to 9999 or the
 *   count is no integer.
 * @see ISO 8601-1
 * @example addMonths('2026-11', 3) //=> '2027-02'
 */
export function addMonths(month: Month, count: number): Month {
  return fromMonthIndex(toMonthIndex(month) + count);
}

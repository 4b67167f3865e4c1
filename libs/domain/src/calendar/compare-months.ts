import type { Month } from './month';
import { monthsBetween } from './months-between';

/**
 * Order of two months, for `sort`.
 *
 * Sign: -1 when the first is earlier, 0 when equal, 1 when later.
 * @throws {DomainError} `calendar.not-month`.
 * @see ECMA-262, Array.prototype.sort
 * @example ['2026-02', '2025-12'].sort(compareMonths) //=> ['2025-12', '2026-02']
 */
export function compareMonths(a: Month, b: Month): -1 | 0 | 1 {
  const distance = monthsBetween(a, b);
  if (distance === 0) return 0;
  return distance > 0 ? -1 : 1;
}

import { addMonths } from './add-months';
import type { Month } from './month';
import { monthsBetween } from './months-between';

/**
 * All months from the first to the last, both included; empty when the last is before the first.
 *
 * @throws {DomainError} `calendar.not-month`.
 * @see ISO 8601-1
 * @example monthRange('2026-11', '2027-01') //=> ['2026-11', '2026-12', '2027-01']
 */
export function monthRange(from: Month, to: Month): Month[] {
  const length = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length }, (_, offset) => addMonths(from, offset));
}

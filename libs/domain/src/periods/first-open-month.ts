import { addMonths } from '../calendar/add-months';
import type { Month } from '../calendar/month';

/**
 * The month a booking of `month` counts in: itself while it is open, else the next one that is.
 *
 * @throws {DomainError} `calendar.not-month`, `calendar.out-of-range`.
 * @see DOMAIN.md 4: a correction lands in the first open period
 * @example firstOpenMonth('2026-01', new Set(['2026-01', '2026-02'])) //=> '2026-03'
 */
export function firstOpenMonth(month: Month, closed: ReadonlySet<Month>): Month {
  let open = addMonths(month, 0);
  while (closed.has(open)) open = addMonths(open, 1);
  return open;
}

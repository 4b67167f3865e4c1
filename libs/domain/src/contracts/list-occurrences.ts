import { addMonthsToDate } from '../calendar/add-months-to-date';

export interface BillingPeriod {
  startDate: string;
  endDate: string;
  intervalMonths: number;
  amountMinor: number;
}

export interface Occurrence {
  /** The day the amount falls due. */
  date: string;
  amountMinor: number;
}

/**
 * When a term of a contract costs what: the amount at the beginning of each interval, from the first day to the last.
 *
 * Every date is counted from the first one, so that a contract of the 31st does not wander to the 28th.
 * Units: minor units. Sign: cost is positive. An interval that is cut short by the end is due in full.
 * @throws {DomainError} `calendar.not-date`, `calendar.out-of-range`.
 * @example listOccurrences({ startDate: '2026-01-31', endDate: '2026-04-30', intervalMonths: 1, amountMinor: 100 }).map(({ date }) => date)
 *   //=> ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']
 */
export function listOccurrences({
  startDate,
  endDate,
  intervalMonths,
  amountMinor,
}: BillingPeriod): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (let at = 0; ; at += intervalMonths) {
    const date = addMonthsToDate(startDate, at);
    if (date > endDate) return occurrences;
    occurrences.push({ date, amountMinor });
  }
}

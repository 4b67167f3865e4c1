import type { ContractEvent } from '@etat/contracts';
import { monthOf, monthRange, sumMinor } from '@etat/domain';

export interface CalendarMonth {
  month: string;
  events: ContractEvent[];
  /** What the renewals of the month cost. */
  renewalMinor: number;
}

/** What renewals cost; a notice date names the same cost once more and does not count. */
export function sumRenewals(events: readonly ContractEvent[]): number {
  return sumMinor(events.flatMap(({ kind, costMinor }) => (kind === 'renewal' ? costMinor : [])));
}

/** Every month of the calendar with what lies in it; what is overdue stands in the first. */
export function toCalendarMonths({
  from,
  to,
  items,
}: {
  from: string;
  to: string;
  items: readonly ContractEvent[];
}): CalendarMonth[] {
  const first = monthOf(from);
  return monthRange(first, monthOf(to)).map((month) => {
    const events = items.filter(({ date }) => {
      const own = monthOf(date);
      return (own < first ? first : own) === month;
    });
    return { month, events, renewalMinor: sumRenewals(events) };
  });
}

import type { ContractTerms } from './contract-terms';
import { listRenewals } from './list-renewals';

/** `notice`: last day to prevent the renewal; `renewal`: first day of a further term; `end`: last day of a contract. */
export type ContractEventKind = 'notice' | 'renewal' | 'end';

export interface ContractEvent {
  kind: ContractEventKind;
  date: string;
  /** First and last day of the further term; null for the end of a contract. */
  termStart: string | null;
  termEnd: string | null;
  /** What the further term costs; 0 for the end. */
  costMinor: number;
}

/**
 * What a contract asks for between two days, both included, oldest first.
 *
 * Units: minor units, dates `YYYY-MM-DD`. Sign: cost is positive.
 * @throws {DomainError} `calendar.not-date`, `calendar.out-of-range`.
 * @example listContractEvents(terms, { from: '2026-09-01', to: '2027-08-31' }).map(({ kind, date }) => [kind, date])
 *   //=> [['notice', '2026-09-30'], ['renewal', '2027-01-01']]
 */
export function listContractEvents(
  terms: ContractTerms,
  { from, to }: { from: string; to: string },
): ContractEvent[] {
  const renewals = listRenewals(terms, to);
  const events: ContractEvent[] = renewals.flatMap(({ startDate, endDate, noticeDate, costMinor }) => {
    const term = { termStart: startDate, termEnd: endDate, costMinor };
    return [
      { kind: 'notice', date: noticeDate, ...term },
      { kind: 'renewal', date: startDate, ...term },
    ];
  });
  if (!terms.autoRenews || terms.noticeGivenOn !== null)
    events.push({ kind: 'end', date: terms.endDate, termStart: null, termEnd: null, costMinor: 0 });
  return events
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

import { addDays } from '../calendar/add-days';
import { addMonthsToDate } from '../calendar/add-months-to-date';
import { sumMinor } from '../money/sum-minor';
import { computeNoticeDate } from './compute-notice-date';
import type { ContractTerms } from './contract-terms';
import type { Occurrence } from './list-occurrences';
import { requireContract } from './require-contract';

/** A further term into which a contract goes by itself. */
export interface Renewal {
  startDate: string;
  endDate: string;
  /** Last day on which notice still prevents it. */
  noticeDate: string;
  /** What the whole further term costs. */
  costMinor: number;
  /** When it is billed. */
  occurrences: Occurrence[];
}

/**
 * The further terms of a contract, one after the other, as far as they begin or can be prevented up to a day.
 *
 * Each is counted from the end of what was agreed, so that month ends do not wander along the chain. A contract that
 * does not renew by itself, or to which notice was given, has none.
 * Units: minor units, dates `YYYY-MM-DD`. Sign: cost is positive.
 * @throws {DomainError} `contract.renewal-not-whole` and the others of `requireContract`, `calendar.not-date`, `calendar.out-of-range`.
 * @see DOMAIN.md 4: recurring, with contract start, end and notice period
 * @example listRenewals(terms, '2027-08-01')[0]?.costMinor //=> 14_400_00
 */
export function listRenewals(terms: ContractTerms, upTo: string): Renewal[] {
  requireContract(terms);
  const { renewalMonths, noticeMonths, intervalMonths, amountMinor } = terms;
  if (!terms.autoRenews || terms.noticeGivenOn !== null || renewalMonths === null) return [];
  const firstDay = addDays(terms.endDate, 1);
  const renewals: Renewal[] = [];
  for (let term = 0; ; term += 1) {
    const startDate = addMonthsToDate(firstDay, term * renewalMonths);
    const noticeDate = computeNoticeDate({ endDate: addDays(startDate, -1), noticeMonths });
    // The notice day is never after the beginning, so that both lie beyond when it does.
    if (noticeDate > upTo) return renewals;
    const endDate = addDays(addMonthsToDate(firstDay, (term + 1) * renewalMonths), -1);
    const occurrences = Array.from({ length: renewalMonths / intervalMonths }, (_, interval) => ({
      date: addMonthsToDate(firstDay, term * renewalMonths + interval * intervalMonths),
      amountMinor,
    }));
    renewals.push({
      startDate,
      endDate,
      noticeDate,
      costMinor: sumMinor(occurrences.map((occurrence) => occurrence.amountMinor)),
      occurrences,
    });
  }
}

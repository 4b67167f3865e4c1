import { addMonths } from '../calendar/add-months';
import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import { monthsBetween } from '../calendar/months-between';
import type { RecurringTerms } from './phasing-terms';

type Schedule = Pick<RecurringTerms, 'intervalMonths' | 'startMonth' | 'endMonth' | 'autoRenews'>;

/**
 * Whether a recurring contract pays in a month: every interval from its start, until its end, and beyond the end when
 * it renews itself.
 *
 * @throws {DomainError} `calendar.not-month`.
 * @see DOMAIN.md 4, phasing recurring
 * @example isPaymentMonth({ intervalMonths: 3, startMonth: '2026-02', endMonth: null, autoRenews: true }, '2026-05') //=> true
 */
export function isPaymentMonth(terms: Schedule, month: Month): boolean {
  const passed = monthsBetween(terms.startMonth, month);
  const isOver = terms.endMonth !== null && !terms.autoRenews && compareMonths(month, terms.endMonth) > 0;
  return passed >= 0 && !isOver && passed % terms.intervalMonths === 0;
}

/**
 * Last month in which notice still ends the contract at the end of its running term; null when it runs on without end
 * or, not renewing itself, is over. A contract that renews itself does so for as long as its first term was.
 *
 * Units: months. `asOf` is the present month.
 * @throws {DomainError} `calendar.not-month`.
 * @see § 309 no. 9 BGB for how terms and notice are agreed; DOMAIN.md 4, phasing recurring
 * @example findNoticeMonth({ ...yearly, startMonth: '2025-01', endMonth: '2025-12', noticeMonths: 3 }, '2026-02') //=> '2026-09'
 */
export function findNoticeMonth(
  terms: Schedule & Pick<RecurringTerms, 'noticeMonths'>,
  asOf: Month,
): Month | null {
  const { startMonth, endMonth, autoRenews, noticeMonths } = terms;
  if (endMonth === null) return null;
  const notice = addMonths(endMonth, -noticeMonths);
  const late = monthsBetween(notice, asOf);
  if (late <= 0) return notice;
  const termMonths = monthsBetween(startMonth, endMonth) + 1;
  if (!autoRenews || termMonths < 1) return null;
  return addMonths(notice, Math.ceil(late / termMonths) * termMonths);
}

import type { ContractEvent, Overview } from '@etat/contracts';
import type { ReportWords } from './report-words';

/** A deadline of a contract that somebody should act on. */
export interface ReminderWords {
  key: string;
  title: string;
  orderId: string;
}

/** More than this would push the figures off the page; the rest stands on the page of commitments. */
const SHOWN = 2;

export function toReminders({ reminders }: Pick<Overview, 'reminders'>, words: ReportWords): ReminderWords[] {
  return reminders.slice(0, SHOWN).map((event) => ({
    key: `${event.orderId} ${event.kind} ${event.date}`,
    title: toTitle(event, words),
    orderId: event.orderId,
  }));
}

function toTitle({ kind, title, date, costMinor }: ContractEvent, words: ReportWords): string {
  const parts = { title, date: words.day(date), amount: words.money(costMinor) };
  return words.t(kind === 'notice' ? 'reports.reminderNotice' : 'reports.reminderRenewal', parts);
}

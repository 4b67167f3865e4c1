import { addDays } from '../calendar/add-days';

/**
 * Whether somebody should think about giving notice: from so many days before the last day on, until that day.
 *
 * Units: days; dates `YYYY-MM-DD`.
 * @throws {DomainError} `calendar.not-date`, `calendar.out-of-range`.
 * @example isReminderDue({ noticeDate: '2026-12-15', reminderDays: 30, today: '2026-11-24' }) //=> true
 */
export function isReminderDue({
  noticeDate,
  reminderDays,
  today,
}: {
  noticeDate: string;
  reminderDays: number;
  today: string;
}): boolean {
  return today <= noticeDate && today >= addDays(noticeDate, 0 - reminderDays);
}

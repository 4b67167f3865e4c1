import { describe, expect, it } from 'vitest';
import { isReminderDue } from './is-reminder-due';

describe('isReminderDue', () => {
  it.each([
    ['2026-11-15', false],
    ['2026-11-16', true],
    ['2026-11-24', true],
    ['2026-12-16', true],
    ['2026-12-17', false],
  ])('30 days before 16 December: on %s %s', (today, expected) => {
    expect(isReminderDue({ noticeDate: '2026-12-16', reminderDays: 30, today })).toBe(expected);
  });

  it('without days it is due on the last day only', () => {
    const due = (today: string) => isReminderDue({ noticeDate: '2026-12-16', reminderDays: 0, today });
    expect([due('2026-12-15'), due('2026-12-16')]).toEqual([false, true]);
  });
});

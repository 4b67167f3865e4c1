import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/add-days';
import { addMonthsToDate } from '../calendar/add-months-to-date';
import { fromDayNumber } from '../calendar/day-number';
import { computeNoticeDate } from './compute-notice-date';

describe('computeNoticeDate', () => {
  it.each([
    ['three months to the end of the year', '2026-12-31', 3, '2026-09-30'],
    ['one month to the end of February', '2027-02-28', 1, '2027-01-31'],
    ['one month to the end of a leap February', '2028-02-29', 1, '2028-01-31'],
    ['six months to the end of August', '2026-08-31', 6, '2026-02-28'],
    ['six months to the end of August of a leap year', '2028-08-31', 6, '2028-02-29'],
    ['three months to the end of November', '2026-11-30', 3, '2026-08-31'],
    ['one month to the middle of a month', '2026-03-14', 1, '2026-02-14'],
    ['three months to 30 May, where 31 February does not exist', '2026-05-30', 3, '2026-02-28'],
    ['one month to 30 January', '2027-01-30', 1, '2026-12-30'],
    ['one month to 28 February of a leap year', '2028-02-28', 1, '2028-01-28'],
    ['a year', '2026-06-30', 12, '2025-06-30'],
    ['no period of notice', '2026-06-30', 0, '2026-06-30'],
  ])('%s: %s less %d months is %s', (_case, endDate, noticeMonths, expected) => {
    expect(computeNoticeDate({ endDate, noticeMonths })).toBe(expected);
  });

  it('the period of notice is over by the end, and would not be a day later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 18_000, max: 40_000 }).map(fromDayNumber),
        fc.integer({ min: 0, max: 36 }),
        (endDate, noticeMonths) => {
          const endOf = (notice: string) => addMonthsToDate(notice, noticeMonths);
          const notice = computeNoticeDate({ endDate, noticeMonths });
          return endOf(notice) <= endDate && endOf(addDays(notice, 1)) > endDate;
        },
      ),
    );
  });
});

import { addDays } from '../calendar/add-days';
import { addMonthsToDate } from '../calendar/add-months-to-date';

/**
 * The last day on which notice, received, still ends a contract with `endDate`.
 *
 * A period of months ends on the day of the same number, else on the last day of the month: the end of a month leads back
 * to the end of a month. Zero months mean: until the last day itself.
 * Units: date `YYYY-MM-DD`; whole months.
 * @throws {DomainError} `calendar.not-date`, `calendar.out-of-range`.
 * @see § 187 (1), § 188 (2) and (3) BGB: beginning and end of periods of months
 * @example computeNoticeDate({ endDate: '2026-12-31', noticeMonths: 3 }) //=> '2026-09-30'
 */
export function computeNoticeDate({
  endDate,
  noticeMonths,
}: {
  endDate: string;
  noticeMonths: number;
}): string {
  const dayAfter = addDays(endDate, 1);
  return dayAfter.endsWith('-01')
    ? addDays(addMonthsToDate(dayAfter, 0 - noticeMonths), -1)
    : addMonthsToDate(endDate, 0 - noticeMonths);
}

import { addDays } from '../calendar/add-days';
import { addMonthsToDate } from '../calendar/add-months-to-date';

/**
 * The last day to give notice so that a contract ends with `endDate`.
 *
 * The period of notice lies wholly before the end: counted back from the day after it, month by month, so that the end
 * of a month leads to the end of a month. Zero months mean: until the last day itself.
 * Units: date `YYYY-MM-DD`; whole months.
 * @throws {DomainError} `calendar.not-date`, `calendar.out-of-range`.
 * @see §§ 187, 188 BGB: beginning and end of periods of months
 * @example computeNoticeDate({ endDate: '2026-12-31', noticeMonths: 3 }) //=> '2026-09-30'
 */
export function computeNoticeDate({
  endDate,
  noticeMonths,
}: {
  endDate: string;
  noticeMonths: number;
}): string {
  return addDays(addMonthsToDate(addDays(endDate, 1), 0 - noticeMonths), -1);
}

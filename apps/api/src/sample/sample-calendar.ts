import { addMonths, fiscalYearOf, monthOf, monthRange } from '@etat/domain';

const COMPLETE_MONTHS = 36;

/** The months of the sample: 36 complete ones and the running one, of which only a part is booked. */
export interface SampleCalendar {
  today: string;
  months: string[];
  runningMonth: string;
  lastClosed: string;
  fiscalYears: number[];
}

export function createSampleCalendar(today: string): SampleCalendar {
  const runningMonth = monthOf(today);
  const months = monthRange(addMonths(runningMonth, -COMPLETE_MONTHS), runningMonth);
  const fiscalYears = [...new Set(months.map((month) => fiscalYearOf(month, 1)))];
  return { today, months, runningMonth, lastClosed: addMonths(runningMonth, -1), fiscalYears };
}

/**
 * The story is told as seen in November, its fair in September and October. Seen from another month it moves along,
 * so that the overrun always lies in the last closed months.
 */
export function toStoryMonth(month: string, calendar: SampleCalendar): number {
  const october = 10;
  const shift = october - Number(calendar.lastClosed.slice(5));
  return ((Number(month.slice(5)) - 1 + shift + 24) % 12) + 1;
}

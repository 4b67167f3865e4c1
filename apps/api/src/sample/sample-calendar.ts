import { addMonths, fiscalYearOf, monthOf, monthRange } from '@etat/domain';

export const SAMPLE_MONTHS = 36;

/** The months of the sample: 36 up to the running one; the last closed month is the one before it. */
export interface SampleCalendar {
  today: string;
  months: string[];
  runningMonth: string;
  lastClosed: string;
  fiscalYears: number[];
}

export function createSampleCalendar(today: string): SampleCalendar {
  const runningMonth = monthOf(today);
  const months = monthRange(addMonths(runningMonth, 1 - SAMPLE_MONTHS), runningMonth);
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

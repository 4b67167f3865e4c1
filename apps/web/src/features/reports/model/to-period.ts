import type { Overview } from '@etat/contracts';
import type { ReportWords } from './report-words';

type Period = Pick<Overview, 'fiscalYear' | 'months' | 'through' | 'closedPeriods'>;

/** "Jan-Oct 2026": the months a page counts as actual; null while none is closed. */
export function toRange({ months, through, closedPeriods }: Period, words: ReportWords): string | null {
  const [first] = months;
  if (first === undefined || through === null || closedPeriods === 0) return null;
  return words.monthRange(first, through);
}

/** "fiscal year 2026 · Jan-Oct": the year is not said twice where fiscal and calendar year are one. */
export function toPeriodWords(period: Period, words: ReportWords): string {
  const { fiscalYear, months, through } = period;
  const year = String(fiscalYear);
  const range = toRange(period, words);
  const [first] = months;
  if (range === null || through === null || first === undefined)
    return words.t('reports.periodOpen', { year });
  const isCalendarYear = first === `${year}-01`;
  const names = first === through ? [through] : [first, through];
  return words.t('reports.period', {
    year,
    range: isCalendarYear ? names.map(words.monthShort).join('–') : range,
  });
}

import type { Overview } from '@etat/contracts';
import { computeVariance } from '@etat/domain';
import type { MonthColumn } from '../../../charts';
import type { ReportWords } from './report-words';

/** Actual for closed months, forecast for open ones; a variance only where something has happened. */
export function toMonthColumns(overview: Overview, words: ReportWords): MonthColumn[] {
  const { months, byMonth, version, year } = overview;
  const hasPreviousYear = year.previousYearMinor !== 0;
  return months.map((month, index) => {
    const isActual = byMonth.isActual[index] ?? false;
    const planMinor = byMonth.planMinor[index] ?? 0;
    const actualMinor = byMonth.actualMinor[index] ?? 0;
    const { deltaMinor, effect } = computeVariance({ kind: 'cost', planMinor, actualMinor });
    return {
      key: month,
      label: words.monthShort(month),
      scenario: isActual ? 'actual' : 'forecast',
      value: isActual ? actualMinor : version ? (byMonth.forecastMinor[index] ?? null) : null,
      plan: version ? planMinor : null,
      previousYear: hasPreviousYear ? (byMonth.previousYearMinor[index] ?? null) : null,
      variance: isActual && version ? { value: deltaMinor, effect } : null,
    };
  });
}

/** What the columns say, in sentences: where the year stands, where it ends, and which month stands out. */
export function toMonthsMessage(overview: Overview, words: ReportWords): string {
  const { t } = words;
  const { through, toDate, year, version } = overview;
  if (through === null || overview.closedPeriods === 0) {
    return t('reports.monthsMessageOpen', { plan: words.money(year.planMinor) });
  }
  const values = {
    month: words.month(through),
    actual: words.money(toDate.actualMinor),
    forecast: words.money(year.forecastMinor),
    delta: words.moneyWithPercent(Math.abs(toDate.deltaMinor), toDate.ratio),
    yearDelta: words.signedMoneyWithPercent(year.deltaMinor, year.ratio),
  };
  if (!version) return t('reports.monthsMessageNoPlan', values);
  const position =
    toDate.deltaMinor === 0
      ? t('reports.monthsMessageOnPlan', values)
      : t(toDate.deltaMinor > 0 ? 'reports.monthsMessageAbove' : 'reports.monthsMessageBelow', values);
  const peak = toPeak(overview);
  if (!peak) return position;
  const largest = t('reports.monthsMessagePeak', {
    month: words.month(peak.month),
    amount: words.signedMoney(peak.deltaMinor),
  });
  return `${position} ${largest}`;
}

function toPeak({ months, byMonth }: Overview): { month: string; deltaMinor: number } | null {
  const closed = months.flatMap((month, index) =>
    byMonth.isActual[index]
      ? [{ month, deltaMinor: (byMonth.actualMinor[index] ?? 0) - (byMonth.planMinor[index] ?? 0) }]
      : [],
  );
  const [first] = closed.sort((a, b) => Math.abs(b.deltaMinor) - Math.abs(a.deltaMinor));
  return first && first.deltaMinor !== 0 ? first : null;
}

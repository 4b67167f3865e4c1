import type { PlanActualReport, PlanActualRow } from '@etat/contracts';
import { computeVariance, type Effect } from '@etat/domain';

/** What the twelve month columns of the report show; `none` hides them. */
export const MONTH_VIEWS = ['none', 'actual', 'plan', 'previous-year', 'variance'] as const;
export type MonthView = (typeof MONTH_VIEWS)[number];

export interface MonthCell {
  month: string;
  /** Null where the month is not closed yet: an open month has neither an actual nor a variance. Null, too, without a previous year. */
  amountMinor: number | null;
  effect: Effect;
}

/** A year before the first booking is not a year without cost: it is unknown. */
export function hasPreviousYear({ total }: Pick<PlanActualReport, 'total'>): boolean {
  return total.previousYearMinor.some((amountMinor) => amountMinor !== 0);
}

/** One row's cells by month. Open months of the actual view stay empty: their postings are not complete. */
export function toMonthCells(
  report: Pick<PlanActualReport, 'months' | 'closedPeriods' | 'total'>,
  figures: PlanActualRow['figures'],
  view: MonthView,
): MonthCell[] {
  if (view === 'none') return [];
  const { months, closedPeriods } = report;
  const isKnown = hasPreviousYear(report);
  return months.map((month, index) => {
    const planMinor = figures.planMinor[index] ?? 0;
    const actualMinor = figures.actualMinor[index] ?? 0;
    const isClosed = index < closedPeriods;
    switch (view) {
      case 'plan':
        return { month, amountMinor: planMinor, effect: 'neutral' };
      case 'previous-year':
        return {
          month,
          amountMinor: isKnown ? (figures.previousYearMinor[index] ?? 0) : null,
          effect: 'neutral',
        };
      case 'actual':
        return { month, amountMinor: isClosed ? actualMinor : null, effect: 'neutral' };
      case 'variance': {
        if (!isClosed) return { month, amountMinor: null, effect: 'neutral' };
        const { deltaMinor, effect } = computeVariance({ kind: 'cost', planMinor, actualMinor });
        return { month, amountMinor: deltaMinor, effect };
      }
    }
  });
}

import type { Month } from '../calendar/month';
import { fiscalYearOf } from '../calendar/fiscal-year';
import { sumMinor } from '../money/sum-minor';

/** A part of a request: what it is for, when it is due and what it costs. */
export interface RequestPart {
  categoryId: string;
  dueMonth: Month;
  amountMinor: number;
}

/** What is asked of the budget up to a month of a fiscal year. */
export interface RequestStep {
  fiscalYear: number;
  month: Month;
  categoryId: string;
  amountMinor: number;
}

/**
 * What an order asks of the budget, month by month: a budget that suffices for each part alone may not for all of them.
 *
 * Each step holds the sum of all parts of its fiscal year that are due up to its month, once for every category of the
 * year, so that the last step is the year's whole request. Units: minor units. Sign: as given.
 * @throws {DomainError} `calendar.not-month`, `calendar.not-start-month`, `money.not-minor-units`.
 * @see DOMAIN.md 4: budget control, annual or cumulated to month
 * @example accumulateRequest([{ categoryId: 'a', dueMonth: '2026-03', amountMinor: 100 }], 1).at(0)?.amountMinor //=> 100
 */
export function accumulateRequest(
  parts: readonly RequestPart[],
  fiscalYearStartMonth: number,
): RequestStep[] {
  const years = new Map<number, RequestPart[]>();
  for (const part of parts) {
    const fiscalYear = fiscalYearOf(part.dueMonth, fiscalYearStartMonth);
    years.set(fiscalYear, [...(years.get(fiscalYear) ?? []), part]);
  }
  return [...years].flatMap(([fiscalYear, own]) => {
    const months = [...new Set(own.map(({ dueMonth }) => dueMonth))].sort();
    const categories = [...new Set(own.map(({ categoryId }) => categoryId))];
    return months.flatMap((month) => {
      const due = own.filter(({ dueMonth }) => dueMonth <= month);
      const amountMinor = sumMinor(due.map((part) => part.amountMinor));
      return categories.map((categoryId) => ({ fiscalYear, month, categoryId, amountMinor }));
    });
  });
}

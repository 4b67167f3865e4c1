import { countCalendarDays, countWorkingDays } from '../calendar/count-days';
import type { Month } from '../calendar/month';
import { DomainError } from '../errors/domain-error';
import type { PhasingMethod } from './phasing-method';
import type { PhasingTerms } from './phasing-terms';
import { isPaymentMonth } from './recurring';
import { requireTwelve } from './require-twelve';

const PERIODS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

export interface PhasingRule {
  method: PhasingMethod;
  /** The twelve calendar months of the fiscal year: what methods go by that count days or contract months. */
  months?: readonly Month[] | undefined;
  terms: PhasingTerms | null;
}

/**
 * Twelve weights that a phasing method gives the months; null for `manual`, whose weights are the months as typed.
 *
 * Units: integers of any common unit. Sign: not negative, except for `previous-year`, where a month may be a credit.
 * @throws {DomainError} `phasing.terms-missing` with the `method` when it needs terms and has none of its kind;
 *   `phasing.not-twelve-months`, also when a method that goes by the calendar is given no months.
 * @see DOMAIN.md 4, phasing
 * @example toPhasingWeights({ method: 'working-days', months: fiscalMonths(2026, 1), terms: null })?.at(4) //=> 18
 */
export function toPhasingWeights({ method, months = [], terms }: PhasingRule): readonly number[] | null {
  switch (method) {
    case 'manual':
      return null;
    case 'even':
      return PERIODS.map(() => 1);
    case 'calendar-days':
      return requireTwelve(months).map(countCalendarDays);
    case 'working-days':
      return requireTwelve(months).map(countWorkingDays);
    case 'percentages':
    case 'seasonality':
    case 'event':
    case 'recurring':
    case 'previous-year':
      if (terms?.kind !== method) throw new DomainError('phasing.terms-missing', { method });
      return requireTwelve(weighTerms(terms, months));
  }
}

function weighTerms(terms: PhasingTerms, months: readonly Month[]): readonly number[] {
  switch (terms.kind) {
    case 'percentages':
      return terms.sharesBp;
    case 'seasonality':
      return terms.weights;
    case 'event':
      return PERIODS.map((period) => (period === terms.period ? 1 : 0));
    case 'recurring':
      return months.map((month) => (isPaymentMonth(terms, month) ? 1 : 0));
    case 'previous-year':
      return terms.monthsBefore;
  }
}

import { requireMonthOrder } from '../calendar/require-month-order';
import { DomainError } from '../errors/domain-error';
import { requireShareBp } from '../impact/require-share-bp';
import type { PhasingTerms } from './phasing-terms';
import { requireTwelve } from './require-twelve';

const WHOLE_BP = 10_000;

/**
 * Passes terms that can be planned by through, or refuses them.
 *
 * Units: shares in basis points, all twelve together 10,000; an event's period is 1 to 12.
 * @throws {DomainError} `phasing.shares-not-100` with the `totalBp`; `phasing.no-actuals` with the `fiscalYear` whose
 *   months are all 0; `calendar.not-period`, `month-range.reversed`, `phasing.not-twelve-months`, `impact.not-share`.
 * @see DOMAIN.md 4, phasing
 * @example requireTerms({ kind: 'event', period: 13 }) // throws calendar.not-period
 */
export function requireTerms(terms: PhasingTerms): PhasingTerms {
  switch (terms.kind) {
    case 'percentages': {
      const totalBp = requireTwelve(terms.sharesBp).reduce((total, bp) => total + requireShareBp(bp), 0);
      if (totalBp !== WHOLE_BP) throw new DomainError('phasing.shares-not-100', { totalBp });
      break;
    }
    case 'event':
      if (!Number.isInteger(terms.period) || terms.period < 1 || terms.period > 12)
        throw new DomainError('calendar.not-period', { period: terms.period });
      break;
    case 'recurring':
      requireMonthOrder(terms.startMonth, terms.endMonth);
      break;
    case 'seasonality':
      requireAny(terms.weights, terms.fiscalYear);
      break;
    case 'previous-year':
      requireAny(terms.monthsBefore, terms.fiscalYear);
  }
  return terms;
}

function requireAny(months: readonly number[], fiscalYear: number): void {
  if (requireTwelve(months).every((month) => month === 0))
    throw new DomainError('phasing.no-actuals', { fiscalYear });
}

import type { BudgetLineUpdate, PhasingTermsInput } from '@etat/contracts';
import { phaseEvenly, type PhasingMethod, roundMinor, sumMinor } from '@etat/domain';
import type { PlanLine } from './plan-line';

const WHOLE_BP = 10_000;

/** Terms to begin with when a method is chosen, near to what the line is; null for methods that need none. */
export function toFirstTerms(
  method: PhasingMethod,
  line: PlanLine,
  months: readonly string[],
): PhasingTermsInput | null {
  switch (method) {
    case 'percentages':
      return { kind: method, sharesBp: phaseEvenly(WHOLE_BP) };
    case 'event':
      return { kind: method, period: 1 };
    case 'recurring': {
      const yearMinor = sumMinor(line.foreignMonthsMinor ?? line.amountsMinor);
      return {
        kind: method,
        intervalMonths: 1,
        startMonth: months[0] ?? '',
        endMonth: null,
        amountMinor: roundMinor(yearMinor / months.length),
        noticeMonths: 0,
        autoRenews: false,
      };
    }
    case 'seasonality':
      return { kind: method };
    case 'previous-year':
      return { kind: method, factorBp: WHOLE_BP };
    case 'even':
    case 'working-days':
    case 'calendar-days':
    case 'manual':
      return null;
  }
}

/** Choosing a method, with terms to begin with where it needs some. */
export function toFirstUpdate(
  method: PhasingMethod,
  line: PlanLine,
  months: readonly string[],
): BudgetLineUpdate {
  const first = toFirstTerms(method, line, months);
  return first ? { phasingTerms: first } : { phasing: method };
}

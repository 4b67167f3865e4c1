import { convertLine, DomainError, sumMinor } from '@etat/domain';
import type { LineFiguresRead } from './line-cells';
import { type LineFigures, type PlanningContext, planAmounts, replanAmounts } from './line-figures';

/** A line in another currency: what the row says in it, and the plan rate of the version. */
export interface ForeignContext extends PlanningContext {
  foreign: string;
  rateE9: number;
}

/**
 * Figures of a line that is planned in another currency. Its months there count; the amount in the organisation's
 * currency follows from the plan rate, so one that was changed alone is refused.
 * @throws {DomainError} `import.foreign-cost-differs`; as {@link planAmounts}
 */
export function planForeign(
  read: LineFiguresRead,
  before: LineFigures | null,
  context: ForeignContext,
  has: { price: boolean },
): LineFigures {
  const { foreign, rateE9, currency, months } = context;
  const inForeign = {
    ...read,
    amountMinor: read.foreign?.amountMinor ?? null,
    monthsMinor: read.foreign?.monthsMinor ?? null,
  };
  const there = { currency: foreign, months };
  const monthsBefore = before && (before.foreignMonthsMinor ?? before.amountsMinor);
  const planned =
    before && monthsBefore
      ? replanAmounts(
          inForeign,
          { ...before, amountsMinor: monthsBefore, totalMinor: sumMinor([...monthsBefore]) },
          there,
          has,
        )
      : planAmounts(inForeign, there);
  const foreignMonthsMinor = [...planned.amountsMinor];
  const converted = convertLine({ foreignMonthsMinor, from: foreign, to: currency, rateE9 });
  const stated = read.amountMinor ?? (read.monthsMinor ? sumMinor(read.monthsMinor) : null);
  const isChanged = stated !== null && stated !== before?.totalMinor;
  if (isChanged && stated !== converted.totalMinor)
    throw new DomainError('import.foreign-cost-differs', { currency: foreign });
  return { ...planned, ...converted, currency: foreign, foreignMonthsMinor };
}

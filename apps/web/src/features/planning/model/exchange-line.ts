import { addMinor, subtractMinor } from '@etat/domain';
import type { PlanTotal, PlanTotals } from './compute-totals';
import type { PlanLine } from './plan-line';

type Figures = Pick<PlanLine, 'kind' | 'amountsMinor' | 'totalMinor' | 'totalMinutes'>;

/** The totals while one line is typed in: its old figures go, its new ones come. */
export function exchangeLine(totals: PlanTotals, before: Figures, after: Figures): PlanTotals {
  const exchange = (total: PlanTotal): PlanTotal => ({
    amountsMinor: total.amountsMinor.map((sum, period) =>
      addMinor(subtractMinor(sum, before.amountsMinor[period] ?? 0), after.amountsMinor[period] ?? 0),
    ),
    totalMinor: addMinor(subtractMinor(total.totalMinor, before.totalMinor), after.totalMinor),
    totalMinutes: addMinor(subtractMinor(total.totalMinutes, before.totalMinutes), after.totalMinutes),
  });
  return { ...totals, [after.kind]: exchange(totals[after.kind]), all: exchange(totals.all) };
}

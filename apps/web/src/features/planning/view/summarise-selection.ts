import { divideRounded, sumMinor } from '@etat/domain';
import { isCompared, periodOf, PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { isWithin, type Selection } from './selection';

export interface SelectionSummary {
  count: number;
  sumMinor: number;
  /** Rounded to the minor unit; null when no figure is selected. */
  averageMinor: number | null;
}

/** The money a cell shows; null for words, hours and empty cells. */
export function moneyOf(column: PlanColumn, line: PlanLine, context: PlanContext): number | null {
  const period = periodOf(column);
  if (period !== null) return line.amountsMinor[period] || null;
  if (column === 'total') return line.totalMinor;
  if (!isCompared(column)) return null;
  const comparison = context.comparisonOf?.(line);
  return (column === 'actual' ? comparison?.actualMinor : comparison?.previousYearMinor) || null;
}

/** Sum, count and average of the amounts selected. */
export function summariseSelection(
  lines: readonly (PlanLine | null)[],
  selection: Selection,
  context: PlanContext,
): SelectionSummary {
  const columns = PLAN_COLUMNS.filter((_, at) => isWithin(selection, selection.top, at));
  const amounts = lines
    .slice(selection.top, selection.bottom + 1)
    .flatMap((line) => (line ? columns.flatMap((column) => moneyOf(column, line, context) ?? []) : []));
  const sum = sumMinor(amounts);
  const count = amounts.length;
  return {
    count,
    sumMinor: sum,
    averageMinor: count === 0 ? null : Number(divideRounded(BigInt(sum), BigInt(count))),
  };
}

import type { BudgetLineUpdate, LineFormulas } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { periodOf, type PlanColumn } from './columns';
import type { PlanLine } from './plan-line';

/** A change of a line, and how the figures in it came. */
export type PlanUpdate = BudgetLineUpdate & { formulas?: LineFormulas };

/** The line's cells by their names in the contract. */
export function cellsOf(line: PlanLine): Record<string, unknown> {
  const { foreignMonthsMinor } = line;
  return {
    ...line,
    // A line of the server brings its own, which no longer holds after an edit shown before it is saved.
    foreignTotalMinor: foreignMonthsMinor && sumMinor(foreignMonthsMinor),
    ...Object.fromEntries(line.amountsMinor.map((minor, period) => [`amountsMinor.${period}`, minor])),
    ...Object.fromEntries(line.minutes.map((minutes, period) => [`minutes.${period}`, minutes])),
  };
}

/** The contract's name of the cell a figure column shows; null for the others. */
export function cellOf(column: PlanColumn, kind: PlanLine['kind']): string | null {
  const period = periodOf(column);
  if (period !== null) return `${kind === 'internal' ? 'minutes' : 'amountsMinor'}.${period}`;
  if (column === 'quantity') return kind === 'internal' ? 'totalMinutes' : 'quantityE4';
  if (kind === 'internal') return null;
  if (column === 'price') return 'unitPriceMicro';
  return column === 'total' ? 'totalMinor' : null;
}

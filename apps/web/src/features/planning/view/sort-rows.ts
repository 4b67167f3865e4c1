import { isCompared, isPicked, periodOf, type PlanColumn } from '../model/columns';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { pickedId } from '../model/pick-update';
import type { PlanRow } from '../model/plan-row';

export interface PlanSort {
  column: PlanColumn;
  direction: 'up' | 'down';
}
type Names = ReadonlyMap<string, { code: string; name: string }>;

/** What a column sorts by: figures by their value, words by what is shown. */
export function sortValue(
  column: PlanColumn,
  line: PlanLine,
  context: PlanContext,
  names: Names,
): number | string {
  const period = periodOf(column);
  if (period !== null) return line.amountsMinor[period] ?? 0;
  if (isCompared(column)) {
    const comparison = context.comparisonOf?.(line);
    return (column === 'actual' ? comparison?.actualMinor : comparison?.previousYearMinor) ?? 0;
  }
  if (column === 'total') return line.totalMinor;
  if (column === 'quantity') return line.kind === 'internal' ? line.totalMinutes : (line.quantityE4 ?? 0);
  if (column === 'price') return line.unitPriceMicro ?? 0;
  if (column === 'title' || !isPicked(column)) return line.title;
  const id = pickedId(column, line) ?? '';
  const named = names.get(id);
  return named ? `${named.code} ${named.name}` : id;
}

/** Rows in the order of a column; equal ones, and those never saved, keep the order of the plan. */
export function sortRows(
  rows: readonly PlanRow[],
  { column, direction }: PlanSort,
  context: PlanContext,
  names: Names,
): PlanRow[] {
  const sign = direction === 'up' ? 1 : -1;
  const keyed = rows
    .filter(({ saved }) => saved !== null)
    .map((row) => ({ row, value: sortValue(column, row.line, context, names) }));
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  keyed.sort(({ value: a }, { value: b }) =>
    typeof a === 'number' && typeof b === 'number' ? sign * (a - b) : sign * compare(String(a), String(b)),
  );
  return [...keyed.map(({ row }) => row), ...rows.filter(({ saved }) => saved === null)];
}

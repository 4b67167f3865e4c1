import * as z from 'zod';
import type { KpiValuesUpdate, ValueColumn } from './value-cells';

const Cells = z.array(z.object({ month: z.string(), valueE4: z.number().nullable() }));
const ChangedSchema = z.object({ values: Cells.default([]), targets: Cells.default([]) });

export interface ValueConflict {
  month: string;
  column: ValueColumn;
  mineE4: number | null;
  theirsE4: number | null;
}

/** The cells somebody else changed meanwhile, with both values; null when the refusal does not name them. */
export function toConflicts(update: KpiValuesUpdate, current: unknown): ValueConflict[] | null {
  const parsed = ChangedSchema.safeParse(current);
  if (!parsed.success) return null;
  const take = (column: ValueColumn) =>
    (column === 'value' ? parsed.data.values : parsed.data.targets).map(({ month, valueE4 }) => {
      const mine = (column === 'value' ? update.values : update.targets)?.find(
        (cell) => cell.month === month,
      );
      return { month, column, mineE4: mine?.valueE4 ?? null, theirsE4: valueE4 };
    });
  return [...take('value'), ...take('target')];
}

/** The same request, now expecting what they stored. */
export function overwrite(update: KpiValuesUpdate, conflicts: readonly ValueConflict[]): KpiValuesUpdate {
  const expect = (column: ValueColumn, cells: KpiValuesUpdate['values'] = []) =>
    cells.map((cell) => {
      const conflict = conflicts.find((other) => other.column === column && other.month === cell.month);
      return conflict ? { ...cell, expectedE4: conflict.theirsE4 } : cell;
    });
  return { values: expect('value', update.values), targets: expect('target', update.targets) };
}

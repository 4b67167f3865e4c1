import { PLAN_COLUMNS, periodOf } from '../model/columns';
import { copyUpdate } from '../model/pick-update';
import type { PlanContext, PlanLine } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import type { PlanUpdate } from '../model/plan-update';
import { applyOrKeep } from '../model/rebase-queue';
import type { RowAction } from '../model/reduce-rows';
import type { Selection } from './selection';

/** The rows of the selection; heads of groups are none. */
export type SelectedRows = readonly (PlanRow | null)[];

/** The edits that copy the first row of the selection into the others (Ctrl+D). */
export function fillDown(rows: SelectedRows, { left, right }: Selection, context: PlanContext): RowAction[] {
  const [source, ...targets] = rows.filter((row) => row !== null);
  if (!source) return [];
  const columns = PLAN_COLUMNS.slice(left, right + 1);
  return targets.flatMap((row) => {
    let { line } = row;
    return columns.flatMap((column): RowAction[] => {
      const update = copyUpdate(column, source.line, line);
      if (!update) return [];
      line = applyOrKeep(line, update, context);
      return [{ type: 'edited', key: row.key, update }];
    });
  });
}

/** The edits that copy the first column of the selection into the others (Ctrl+R): figures into figures. */
export function fillRight(rows: SelectedRows, { left, right }: Selection): RowAction[] {
  return rows.flatMap((row): RowAction[] => {
    if (!row) return [];
    const update = spread(row.line, left, right);
    return update ? [{ type: 'edited', key: row.key, update }] : [];
  });
}

function spread(line: PlanLine, left: number, right: number): PlanUpdate | null {
  const from = periodOf(PLAN_COLUMNS[left] ?? 'title');
  const to = periodOf(PLAN_COLUMNS[right] ?? 'title');
  if (from === null || to === null || from === to) return null;
  const fill = (months: readonly number[]) =>
    months.map((value, period) => (period > from && period <= to ? (months[from] ?? 0) : value));
  return line.kind === 'internal'
    ? { minutes: fill(line.minutes) }
    : { amountsMinor: fill(line.amountsMinor) };
}

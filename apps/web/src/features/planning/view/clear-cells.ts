import { editorOf, isPicked, PLAN_COLUMNS } from '../model/columns';
import { parseCell, type NumberReader } from '../model/parse-cell';
import { isClearable, pickUpdate } from '../model/pick-update';
import type { PlanContext } from '../model/plan-line';
import { applyOrKeep } from '../model/rebase-queue';
import type { RowAction } from '../model/reduce-rows';
import type { SelectedRows } from './fill-cells';
import type { Selection } from './selection';

/** The edits that empty the selected cells; what a line cannot be without stays. */
export function clearCells(
  rows: SelectedRows,
  { left, right }: Selection,
  reader: NumberReader,
  context: PlanContext,
): RowAction[] {
  const columns = PLAN_COLUMNS.slice(left, right + 1);
  return rows.flatMap((row) => {
    if (!row) return [];
    let { line } = row;
    return columns.flatMap((column): RowAction[] => {
      if (column === 'title' || editorOf(column, { kind: line.kind, isSaved: true }) === 'none') return [];
      const update = isPicked(column)
        ? isClearable(column, line.kind)
          ? pickUpdate(column, null, line.kind)
          : null
        : toEmpty(parseCell(column, '', line, reader));
      if (!update) return [];
      line = applyOrKeep(line, update, context);
      return [{ type: 'edited', key: row.key, update }];
    });
  });
}

const toEmpty = (parsed: ReturnType<typeof parseCell>) => ('update' in parsed ? parsed.update : null);

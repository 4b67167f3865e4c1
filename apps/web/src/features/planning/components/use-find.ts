import { cellUpdate, type OptionFinder } from '../clipboard/cell-update';
import { editorOf, PLAN_COLUMNS, type PlanColumn } from '../model/columns';
import type { NumberReader } from '../model/parse-cell';
import type { PlanActions } from '../model/plan-grid-state';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { applyOrKeep } from '../model/rebase-queue';
import type { RowAction } from '../model/reduce-rows';
import { findCells, replaceAll, type FoundCell } from '../view/find-cells';
import type { GridItem } from '../view/group-rows';
import { rowOf } from './use-grid';

interface FindInput {
  items: readonly GridItem[];
  actions: PlanActions | null;
  context: PlanContext;
  reader: NumberReader;
  find: OptionFinder;
  textOf: (column: PlanColumn, line: PlanLine) => string;
}

/** Searches the table as it is shown, and replaces in it as if everything had been typed. */
export function useFind({ items, actions, context, reader, find, textOf }: FindInput) {
  const search = (text: string) =>
    findCells(
      items.map((item) => rowOf(item)?.line ?? null),
      text,
      textOf,
    );

  /** How many of the cells cannot be changed that way. */
  function replace(cells: readonly FoundCell[], text: string, by: string): number {
    const edits: RowAction[] = [];
    const lines = new Map<string, PlanLine>();
    for (const cell of cells) {
      const row = rowOf(items[cell.row]);
      const column = PLAN_COLUMNS[cell.column];
      if (!row || !column) continue;
      const line = lines.get(row.key) ?? row.line;
      if (editorOf(column, { kind: line.kind, isSaved: true }) === 'none') continue;
      const result = cellUpdate(column, replaceAll(textOf(column, line), text, by), line, reader, find);
      if ('problem' in result || !result.update) continue;
      lines.set(row.key, applyOrKeep(line, result.update, context));
      edits.push({ type: 'edited', key: row.key, update: result.update });
    }
    actions?.perform(edits);
    return cells.length - edits.length;
  }

  return { search, replace };
}

import { copyLine, type PlanActions } from '../model/plan-grid-state';
import { createPlanLine, type PlanLine } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import type { RowAction } from '../model/reduce-rows';
import type { GridItem } from '../view/group-rows';
import type { SelectedRows } from '../view/fill-cells';
import { TITLE, type GridCursor } from './use-grid-cursor';

interface LineCommandsInput {
  items: readonly GridItem[];
  actions: PlanActions | null;
  cursor: GridCursor;
  selectedRows: SelectedRows;
  isReorderable: boolean;
  /** A line was added to be typed in. */
  onAdded: (line: PlanLine) => void;
}

const rowAt = (items: readonly GridItem[], at: number): PlanRow | null => {
  const item = items[at];
  return item?.kind === 'line' ? item.row : null;
};

/** What can be done with whole lines: those selected, or the one the cursor stands in. */
export function useLineCommands(input: LineCommandsInput) {
  const { items, actions, cursor, selectedRows, isReorderable, onAdded } = input;
  const { active, selection } = cursor;
  const chosen = selectedRows.filter((row) => row !== null);

  function newLine(kind?: PlanLine['kind'], above = rowAt(items, items.length - 1)?.line ?? null): PlanLine {
    return createPlanLine(kind ?? above?.kind ?? 'external', above);
  }

  function add(kind: PlanLine['kind'], line = newLine(kind)) {
    if (!actions) return;
    cursor.goToKey(actions.add(line), items.length, TITLE);
    onAdded(line);
  }

  function insert() {
    const above = rowAt(items, active.row);
    if (!actions || !above) return;
    const line = newLine(undefined, above.line);
    cursor.goToKey(actions.add(line, above.key), active.row + 1, TITLE);
    onAdded(line);
  }

  function duplicate() {
    const last = chosen.at(-1);
    if (!actions || !last) return;
    let afterKey = last.key;
    const added = chosen.map(({ line }): RowAction & { key: string } => {
      const key = crypto.randomUUID();
      const action = { type: 'added', key, line: copyLine(line), afterKey } as const;
      afterKey = key;
      return action;
    });
    actions.perform(added);
    const [first] = added;
    if (first) cursor.goToKey(first.key, selection.bottom + 1, active.column);
  }

  /** Up: the line above goes below the chosen ones; down: the one below goes above them. */
  function shift(direction: 'up' | 'down') {
    const neighbour = rowAt(items, direction === 'up' ? selection.top - 1 : selection.bottom + 1);
    if (!actions || !isReorderable || !neighbour || chosen.length === 0) return;
    const keys = chosen.map(({ key }) => key);
    const before = rowAt(items, selection.top - 2)?.key ?? null;
    actions.perform([{ type: 'moved', keys, afterKey: direction === 'up' ? before : neighbour.key }]);
  }

  return {
    newLine,
    add,
    insert,
    duplicate,
    remove: () => actions?.remove(chosen),
    moveUp: () => shift('up'),
    moveDown: () => shift('down'),
  };
}

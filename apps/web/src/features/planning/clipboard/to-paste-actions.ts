import type { RowAction } from '../model/reduce-rows';
import type { PastedRow } from './plan-paste';

/** One step that does what the paste shows; new lines come behind the last. */
export function toPasteActions(rows: readonly PastedRow[]): RowAction[] {
  return rows.flatMap(({ target, skipped, updates, line }): RowAction[] => {
    if (skipped) return [];
    if (!target) return [{ type: 'added', key: crypto.randomUUID(), line }];
    return updates.map((update) => ({ type: 'edited', key: target.key, update }));
  });
}

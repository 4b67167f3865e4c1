import { useMemo, useState } from 'react';
import type { PlanActions } from '../model/plan-grid-state';
import type { PlanRow } from '../model/plan-row';
import type { PlanStore } from './plan-store';

/** What can be done to the plan, each a step that can be taken back; null while nothing may be changed. */
export function usePlanActions(store: PlanStore, rows: readonly PlanRow[], isEditable: boolean) {
  const [removed, setRemoved] = useState<{ keys: string[]; title: string } | null>(null);
  const actions = useMemo<PlanActions | null>(() => {
    if (!isEditable) return null;
    const step: PlanActions['perform'] = (done) => store.perform(done);
    return {
      edit: ({ key }, update) => step([{ type: 'edited', key, update }]),
      perform: step,
      add: (line, afterKey) => {
        const key = crypto.randomUUID();
        step([{ type: 'added', key, line, afterKey }]);
        return key;
      },
      replace: ({ key }, line) => step([{ type: 'replaced', key, line }]),
      remove: (gone) => {
        step(gone.map(({ key }) => ({ type: 'deleting', key })));
        const [first] = gone;
        if (first) setRemoved({ keys: gone.map(({ key }) => key), title: first.line.title });
      },
      undo: () => store.undo(),
      redo: () => store.redo(),
    };
  }, [store, isEditable]);
  // Brought back, by whatever way, there is nothing left to tell.
  const isGone = removed !== null && !rows.some(({ key }) => removed.keys.includes(key));
  return { actions, removed: isGone ? { count: removed.keys.length, title: removed.title } : null };
}

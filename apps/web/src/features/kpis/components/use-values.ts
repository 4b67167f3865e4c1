import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { errorText } from '../../../ui';
import { kpisKey, putValues } from '../api/kpis.query';
import { overwrite, toConflicts, type ValueConflict } from '../model/to-conflict';
import {
  isEmptyUpdate,
  toValuesUpdate,
  type KpiValuesUpdate,
  type SeriesRow,
  type TypedCell,
} from '../model/value-cells';

export type SaveState = { name: 'idle' | 'saving' | 'saved' } | { name: 'error'; message: string };

/** Saves typed cells one request after the other; what somebody else changed meanwhile is put before the reader. */
export function useValues(kpiId: string, rows: readonly SeriesRow[]) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [state, setState] = useState<SaveState>({ name: 'idle' });
  const [conflict, setConflict] = useState<{ update: KpiValuesUpdate; cells: ValueConflict[] } | null>(null);
  const line = useRef(Promise.resolve());

  async function send(update: KpiValuesUpdate) {
    setState({ name: 'saving' });
    try {
      await putValues(path, kpiId, update);
      await queryClient.invalidateQueries({ queryKey: kpisKey(path) });
      void queryClient.invalidateQueries({ queryKey: [path] });
      setState({ name: 'saved' });
    } catch (error) {
      const cells = isProblem(error, 'kpi.values-changed')
        ? toConflicts(update, error.problem.current ?? error.problem.details?.['current'])
        : null;
      if (cells) setConflict({ update, cells });
      setState({ name: 'error', message: errorText(error, t) });
    }
  }

  return {
    state,
    conflict,
    fail: (message: string) => setState({ name: 'error', message }),
    save: (cells: readonly TypedCell[]) => {
      const update = toValuesUpdate(cells, rows);
      if (!isEmptyUpdate(update)) line.current = line.current.then(() => send(update));
    },
    resolve: (keep: 'mine' | 'theirs') => {
      if (!conflict) return;
      setConflict(null);
      setState({ name: 'idle' });
      if (keep === 'mine') void send(overwrite(conflict.update, conflict.cells));
      else void queryClient.invalidateQueries({ queryKey: kpisKey(path) });
    },
  };
}

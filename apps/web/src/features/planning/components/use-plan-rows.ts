import { BudgetLineSchema, type BudgetLine } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { isProblem, ProblemError } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { errorText } from '../../../ui';
import { createLine, deleteLine, linesKey, updateLine, versionsKey } from '../api/planning.query';
import { columnOfPath } from '../model/column-of-path';
import type { PlanContext, PlanLine } from '../model/plan-line';
import { fromSaved, nextRequest, stateOf, type PlanRow } from '../model/plan-row';
import { reduceRows, type RowAction } from '../model/reduce-rows';
import { toCreate } from '../model/to-create';

export interface PlanRows {
  rows: PlanRow[];
  dispatch: (action: RowAction) => void;
  add: (line: PlanLine) => string;
  remove: (row: PlanRow) => Promise<void>;
}

/** The rows of the grid and their way to the server: shown at once, saved behind the scenes, one request a row. */
export function usePlanRows(versionId: string, lines: BudgetLine[], context: PlanContext): PlanRows {
  const { path } = useOrganisation();
  const { t } = useI18n();
  const queryClient = useQueryClient();
  const [rows, dispatch] = useReducer(
    (current: PlanRow[], action: RowAction) => reduceRows(current, action, context),
    lines,
    (initial) => initial.map(fromSaved),
  );
  const inFlight = useRef(new Set<string>());
  const createKeys = useRef(new WeakMap<PlanLine, string>());

  useEffect(() => dispatch({ type: 'loaded', lines }), [lines]);
  useEffect(
    () => () => {
      // Reports and totals of the version follow from the lines.
      void queryClient.invalidateQueries({ queryKey: [path] });
    },
    [queryClient, path],
  );

  const store = useCallback(
    (change: (stored: BudgetLine[]) => BudgetLine[]) =>
      queryClient.setQueryData<BudgetLine[]>(linesKey(path, versionId), (stored) => change(stored ?? [])),
    [queryClient, path, versionId],
  );

  const send = useCallback(
    async (row: PlanRow) => {
      const { key } = row;
      try {
        const line = row.saved
          ? await updateLine(path, row.saved, row.queue[0] ?? {})
          : await createRow(path, versionId, row, createKeys.current);
        dispatch({ type: 'answered', key, line });
        store((stored) =>
          stored.some(({ id }) => id === line.id)
            ? stored.map((other) => (other.id === line.id ? line : other))
            : [...stored, line],
        );
      } catch (error) {
        const current = isProblem(error, 'edit.stale')
          ? BudgetLineSchema.safeParse(error.problem.current)
          : undefined;
        if (current?.success) dispatch({ type: 'stale', key, current: current.data });
        else dispatch({ type: 'failed', key, problem: toProblem(error, errorText(error, t)) });
      } finally {
        inFlight.current.delete(key);
      }
    },
    [path, versionId, store, t],
  );

  useEffect(() => {
    for (const row of rows) {
      const next = nextRequest(row);
      if (!next || inFlight.current.has(row.key)) continue;
      inFlight.current.add(row.key);
      dispatch({ type: 'sent', key: row.key, request: next });
      void send(row);
    }
  }, [rows, send]);

  // Count and total of the version stand in its bar: asked for again once everything on its way has arrived.
  const isQuiet = rows.every((row) => stateOf(row) !== 'saving');
  const savedSum = rows.reduce((sum, { saved }) => sum + (saved?.version ?? 0), 0);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current || !isQuiet) isFirst.current = false;
    else void queryClient.invalidateQueries({ queryKey: versionsKey(path) });
  }, [isQuiet, savedSum, queryClient, path]);

  const add = useCallback((line: PlanLine) => {
    const key = crypto.randomUUID();
    dispatch({ type: 'added', key, line });
    return key;
  }, []);

  const remove = useCallback(
    async (row: PlanRow) => {
      if (row.saved) await deleteLine(path, row.saved);
      dispatch({ type: 'removed', key: row.key });
      store((stored) => stored.filter(({ id }) => id !== row.saved?.id));
    },
    [path, store],
  );

  return { rows, dispatch, add, remove };
}

/** The same content sent twice is one line: a lost answer is asked for again under the same key. */
function createRow(path: string, versionId: string, { line }: PlanRow, keys: WeakMap<PlanLine, string>) {
  const state = toCreate(line);
  if (!('create' in state)) throw new Error('an incomplete line is not sent');
  const key = keys.get(line) ?? crypto.randomUUID();
  keys.set(line, key);
  return createLine(path, versionId, state.create, key);
}

function toProblem(error: unknown, message: string) {
  // A session that ended says nothing about the line: after signing in again it can be sent as it is.
  const isAnswer =
    error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 401;
  const refused = isAnswer ? error.problem : null;
  const field = refused?.errors?.[0];
  return {
    column: refused ? columnOfPath(field?.path, refused.code) : null,
    message: field ? `${message} ${field.message}` : message,
    isRefused: refused !== null,
  };
}

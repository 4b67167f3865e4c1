import { LineBatchResultSchema, type BudgetLine, type LineOperation } from '@etat/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ProblemError, request } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { sessionQuery, useOrganisation } from '../../../platform/session';
import { errorText } from '../../../ui';
import { getLines, linesKey, versionsKey } from '../api/planning.query';
import { columnOfPath } from '../model/column-of-path';
import type { PlanContext } from '../model/plan-line';
import { fromSaved, stateOf, type PlanRow, type RowProblem } from '../model/plan-row';
import { PlanSaver, type SaverPort } from './plan-saver';
import { PlanStore } from './plan-store';
import { readOutbox, toOutbox, writeOutbox } from './plan-outbox';

/** Edits are written down as soon as the hand rests. */
const OUTBOX_MS = 60;

export interface PlanRows {
  store: PlanStore;
  /** The rows of the plan, those being deleted left out. */
  rows: PlanRow[];
  isOffline: boolean;
}

/**
 * The rows of the plan and their way to the server: shown at once, saved behind the scenes in small batches.
 *
 * `hasSurcharges`: some category adds lines to others by itself, so what was saved may have changed more than was sent.
 */
export function usePlanRows(
  versionId: string,
  lines: BudgetLine[],
  context: PlanContext,
  hasSurcharges: boolean,
): PlanRows {
  const { path } = useOrganisation();
  const queryClient = useQueryClient();
  const [store] = useState(() => new PlanStore(lines.map(fromSaved), context));
  const all = useSyncExternalStore(store.subscribe, store.getRows);
  const isOffline = useSaving(store, versionId);
  useOutbox(store, versionId);

  useEffect(() => store.setContext(context), [store, context]);
  useEffect(() => store.dispatch({ type: 'loaded', lines }), [store, lines]);
  useEffect(
    () => () => {
      // Whoever comes back sees what was saved; reports and totals of the version follow from the lines.
      const saved = store.getRows().flatMap((row) => (row.saved && !row.isRemoved ? [row.saved] : []));
      queryClient.setQueryData<BudgetLine[]>(linesKey(path, versionId), saved);
      void queryClient.invalidateQueries({ queryKey: [path] });
    },
    [store, queryClient, path, versionId],
  );

  // Count and total of the version stand in its bar: asked for again once everything on its way has arrived.
  const isQuiet = useMemo(() => all.every((row) => stateOf(row) !== 'saving'), [all]);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (!isQuiet) wasBusy.current = true;
    if (!isQuiet || !wasBusy.current) return;
    wasBusy.current = false;
    void queryClient.invalidateQueries({ queryKey: versionsKey(path) });
    if (!hasSurcharges) return;
    // Given up as soon as something is edited: lines read before that would be older than what is saved next.
    const reading = new AbortController();
    void getLines(path, versionId, reading.signal).then(
      (fresh) => reading.signal.aborted || store.dispatch({ type: 'loaded', lines: fresh }),
      () => (wasBusy.current = true),
    );
    return () => reading.abort();
  }, [isQuiet, queryClient, path, versionId, store, hasSurcharges]);

  const rows = useMemo(
    () => (all.some(({ isRemoved }) => isRemoved) ? all.filter(({ isRemoved }) => !isRemoved) : all),
    [all],
  );
  return { store, rows, isOffline };
}

function useSaving(store: PlanStore, versionId: string): boolean {
  const { path } = useOrganisation();
  const { t } = useI18n();
  const [isOffline, setOffline] = useState(false);
  const send = useCallback(
    (operations: LineOperation[], idempotencyKey: string) =>
      request(`${path}/versions/${versionId}/lines`, LineBatchResultSchema, {
        method: 'PATCH',
        body: { operations },
        idempotencyKey,
      }),
    [path, versionId],
  );
  useEffect(() => {
    const port: SaverPort = {
      send,
      toProblem: (error) => toProblem(error, errorText(error, t)),
      toRefusal: ({ outcome, problem }) => ({
        column: problem ? columnOfPath(problem.path ?? undefined, problem.code) : null,
        message:
          outcome === 'conflict'
            ? t('planning.state.delete-stale')
            : (problem?.message ?? t('planning.state.gone')),
        isRefused: true,
      }),
    };
    const saver = new PlanSaver(store, port, () => setOffline(saver.isOffline));
    window.addEventListener('online', saver.wake);
    return () => {
      window.removeEventListener('online', saver.wake);
      void saver.flush();
      saver.stop();
    };
  }, [store, send, t]);
  return isOffline;
}

function useOutbox(store: PlanStore, versionId: string): void {
  const accountId = useQueryClient().getQueryData(sessionQuery.queryKey)?.account.id;
  useEffect(() => {
    if (!accountId) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isRead = false;
    let wasEmpty = false;
    const write = () => {
      timer = null;
      const rows = toOutbox(store.getRows());
      if (rows.length > 0 || !wasEmpty) void writeOutbox(accountId, versionId, rows);
      wasEmpty = rows.length === 0;
    };
    void readOutbox(accountId, versionId).then((rows) => {
      isRead = true;
      if (rows.length > 0) store.dispatch({ type: 'restored', rows });
    });
    const leave = store.subscribe(() => {
      if (isRead && timer === null) timer = setTimeout(write, OUTBOX_MS);
    });
    const onHide = () => isRead && write();
    window.addEventListener('pagehide', onHide);
    return () => {
      leave();
      window.removeEventListener('pagehide', onHide);
      if (timer !== null) clearTimeout(timer);
      if (isRead) write();
    };
  }, [store, accountId, versionId]);
}

function toProblem(error: unknown, message: string): RowProblem {
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

import type { BudgetLine } from '@etat/contracts';
import { holdPrice } from './hold-price';
import { behindParents, insertRows, moveRows, type NewRow, weaveIn } from './place-rows';
import type { PlanContext, PlanLine } from './plan-line';
import { fromSaved, replay, type PlanRow, type RowProblem } from './plan-row';
import type { PlanUpdate } from './plan-update';
import { rebaseQueue } from './rebase-queue';

type Request = NonNullable<PlanRow['sending']>;

export type OneRowAction =
  | { type: 'replaced'; key: string; line: PlanLine }
  | { type: 'edited'; key: string; update: PlanUpdate }
  | { type: 'deleting'; key: string }
  | { type: 'revived'; key: string }
  | { type: 'sent'; key: string; request: Request; count?: number }
  | { type: 'answered'; key: string; line: BudgetLine }
  | { type: 'failed'; key: string; problem: RowProblem; current?: BudgetLine; kept?: readonly number[] }
  | { type: 'unsent'; key: string }
  | { type: 'retried'; key: string }
  | { type: 'reverted'; key: string }
  | { type: 'stale'; key: string; current: BudgetLine }
  | { type: 'kept'; key: string; current: BudgetLine; problem: RowProblem }
  | { type: 'removed'; key: string }
  | { type: 'resolved'; key: string; keep: 'mine' | 'theirs' };

export type RowAction =
  | OneRowAction
  | { type: 'loaded'; lines: readonly BudgetLine[] }
  | { type: 'restored'; rows: readonly PlanRow[] }
  | ({ type: 'added' } & NewRow)
  | { type: 'moved'; keys: readonly string[]; afterKey: string | null }
  | { type: 'many'; actions: readonly RowAction[] };

/** The rows after something happened; `context` prices what is typed. */
export function reduceRows(rows: PlanRow[], action: RowAction, context: PlanContext): PlanRow[] {
  if (action.type === 'loaded') return mergeLoaded(rows, action.lines);
  if (action.type === 'restored') return mergeRestored(rows, action.rows);
  if (action.type === 'added') return insertRows(rows, [action]);
  if (action.type === 'moved') return moveRows(rows, action.keys, action.afterKey);
  return reduceMany(rows, action.type === 'many' ? action.actions : [action], context);
}

/** What happens to single rows is done in one pass, however many they are; what moves rows about keeps its turn. */
function reduceMany(rows: PlanRow[], actions: readonly RowAction[], context: PlanContext): PlanRow[] {
  const added: NewRow[] = [];
  const single = new Map<string, OneRowAction[]>();
  let next = rows;
  for (const action of actions) {
    if (action.type === 'added') added.push(action);
    else if ('key' in action) {
      const known = single.get(action.key);
      if (known) known.push(action);
      else single.set(action.key, [action]);
    } else next = reduceRows(next, action, context);
  }
  if (added.length > 0) next = insertRows(next, added);
  if (single.size === 0) return next;
  return next.flatMap((row) => {
    const own = single.get(row.key);
    if (!own) return [row];
    const after = own.reduce<PlanRow | null>((state, each) => state && reduceRow(state, each, context), row);
    return after ? [after] : [];
  });
}

/** Rows that are being edited stay as they are; a draft that was saved keeps its key, so the cursor stays in it. */
function mergeLoaded(rows: readonly PlanRow[], lines: readonly BudgetLine[]): PlanRow[] {
  const known = new Map(rows.flatMap((row) => (row.saved ? [[row.saved.id, row] as const] : [])));
  const stored = behindParents(lines).map((line) => {
    const row = known.get(line.id);
    if (!row) return fromSaved(line);
    if (row.saved?.version === line.version) return row;
    const isBusy = row.sending !== null || row.queue.length > 0 || row.conflict !== null;
    return isBusy ? row : { ...fromSaved(line), key: row.key };
  });
  return weaveIn(stored, rows);
}

/** Edits of an earlier visit that never arrived; they are based on what was stored then, so that collisions show. */
function mergeRestored(rows: readonly PlanRow[], kept: readonly PlanRow[]): PlanRow[] {
  const byKey = new Map(kept.map((row) => [row.key, row]));
  const known = new Set(rows.map(({ key }) => key));
  const missing = kept.filter(({ key }) => !known.has(key));
  return [...rows.map((row) => byKey.get(row.key) ?? row), ...missing];
}

function reduceRow(row: PlanRow, action: OneRowAction, context: PlanContext): PlanRow | null {
  switch (action.type) {
    case 'replaced':
      return { ...row, line: action.line, problem: null };
    case 'edited':
      return edit(row, action.update, context);
    case 'deleting':
      // A line the server never heard of just goes.
      return row.saved || row.sending ? { ...row, isRemoved: true, problem: null, conflict: null } : null;
    case 'revived':
      return { ...row, isRemoved: false, problem: null };
    case 'sent':
      return {
        ...row,
        sending: action.request,
        sentCount: action.request === 'update' ? (action.count ?? 1) : 0,
        isMoved: action.request === 'move' ? false : row.isMoved,
      };
    case 'answered':
      return answer(row, action.line, context);
    case 'failed':
      return { ...toUnsent(row), ...toRefused(row, action, context), problem: action.problem };
    case 'unsent':
      return toUnsent(row);
    case 'retried':
      return { ...row, problem: null };
    case 'reverted':
      return row.saved ? { ...fromSaved(row.saved), key: row.key } : { ...row, problem: null };
    case 'stale':
      return { ...row, sending: null, conflict: action.current };
    case 'kept':
      return { ...fromSaved(action.current), key: row.key, problem: action.problem };
    case 'removed':
      // Brought back while it was being deleted: it is a new line now.
      return row.sending === 'delete' && !row.isRemoved
        ? { ...row, saved: null, sending: null, queue: [] }
        : null;
    case 'resolved':
      return resolve(row, action.keep, context);
  }
}

/** Of the edits on their way only the refused ones stay; what was saved beside them is known now. */
function toRefused(
  row: PlanRow,
  { current, kept = [] }: Extract<OneRowAction, { type: 'failed' }>,
  context: PlanContext,
): Partial<PlanRow> {
  if (!current || !row.saved) return {};
  const left = [...kept.flatMap((at) => row.queue[at] ?? []), ...row.queue.slice(row.sentCount)];
  const queue = rebaseQueue(left, row.saved, current, context);
  return { saved: current, queue, line: replay(current, queue, row.held, context) };
}

const toUnsent = (row: PlanRow): PlanRow => ({
  ...row,
  sending: null,
  isMoved: row.isMoved || row.sending === 'move',
});

function answer(row: PlanRow, saved: BudgetLine, context: PlanContext): PlanRow {
  const count = row.sending === 'update' ? row.sentCount : 0;
  const expected = row.saved ? replay(row.saved, row.queue.slice(0, count), null, context) : saved;
  const queue = rebaseQueue(row.queue.slice(count), expected, saved, context);
  const line = replay(saved, queue, row.held, context);
  return { ...row, saved, line, queue, sending: null, problem: null };
}

function resolve(row: PlanRow, keep: 'mine' | 'theirs', context: PlanContext): PlanRow {
  if (!row.conflict) return row;
  const isMine = keep === 'mine';
  const queue = isMine ? rebaseQueue(row.queue, row.saved ?? row.conflict, row.conflict, context) : [];
  const held = isMine ? row.held : null;
  const line = replay(row.conflict, queue, held, context);
  return { ...row, saved: row.conflict, line, queue, held, conflict: null, problem: null };
}

function edit(row: PlanRow, update: PlanUpdate, context: PlanContext): PlanRow {
  const { send, held } = holdPrice(row.line, row.held, update);
  const sent = send ? [send] : [];
  if (!row.saved && !row.sending) {
    return { ...row, line: replay(row.line, sent, held, context), held, problem: null };
  }
  const isRefused = row.problem?.isRefused ?? false;
  const queue = [...(isRefused ? row.queue.slice(1) : row.queue), ...sent];
  const line =
    isRefused && row.saved ? replay(row.saved, queue, held, context) : replay(row.line, sent, held, context);
  return { ...row, queue, held, line, problem: null };
}

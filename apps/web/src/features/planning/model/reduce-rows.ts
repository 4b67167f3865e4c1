import type { BudgetLine, BudgetLineUpdate } from '@etat/contracts';
import { holdPrice } from './hold-price';
import type { PlanContext, PlanLine } from './plan-line';
import { fromDraft, fromSaved, replay, type PlanRow, type RowProblem } from './plan-row';

export type RowAction =
  | { type: 'loaded'; lines: readonly BudgetLine[] }
  | { type: 'added'; key: string; line: PlanLine }
  | { type: 'replaced'; key: string; line: PlanLine }
  | { type: 'removed'; key: string }
  | { type: 'edited'; key: string; update: BudgetLineUpdate }
  | { type: 'sent'; key: string; request: 'create' | 'update' }
  | { type: 'answered'; key: string; line: BudgetLine }
  | { type: 'failed'; key: string; problem: RowProblem }
  | { type: 'retried'; key: string }
  | { type: 'reverted'; key: string }
  | { type: 'stale'; key: string; current: BudgetLine }
  | { type: 'resolved'; key: string; keep: 'mine' | 'theirs' };

/** The rows after something happened; `context` prices what is typed. */
export function reduceRows(rows: PlanRow[], action: RowAction, context: PlanContext): PlanRow[] {
  if (action.type === 'loaded') return mergeLoaded(rows, action.lines);
  if (action.type === 'added') return [...rows, fromDraft(action.key, action.line)];
  if (action.type === 'removed') return rows.filter(({ key }) => key !== action.key);
  return rows.map((row) => (row.key === action.key ? reduceRow(row, action, context) : row));
}

/** Rows that are being edited stay as they are; a draft that was saved keeps its key, so the cursor stays in it. */
function mergeLoaded(rows: readonly PlanRow[], lines: readonly BudgetLine[]): PlanRow[] {
  const known = new Map(rows.flatMap((row) => (row.saved ? [[row.saved.id, row] as const] : [])));
  const stored = lines.map((line) => {
    const row = known.get(line.id);
    if (!row) return fromSaved(line);
    if (row.saved?.version === line.version) return row;
    const isBusy = row.sending !== null || row.queue.length > 0 || row.conflict !== null;
    return isBusy ? row : { ...fromSaved(line), key: row.key };
  });
  return [...stored, ...rows.filter(({ saved }) => saved === null)];
}

type OneRowAction = Exclude<RowAction, { type: 'loaded' | 'added' | 'removed' }>;

function reduceRow(row: PlanRow, action: OneRowAction, context: PlanContext): PlanRow {
  switch (action.type) {
    case 'replaced':
      return { ...row, line: action.line, problem: null };
    case 'edited':
      return edit(row, action.update, context);
    case 'sent':
      return { ...row, sending: action.request };
    case 'answered': {
      const queue = row.sending === 'update' ? row.queue.slice(1) : row.queue;
      const line = replay(action.line, queue, row.held, context);
      return { ...row, saved: action.line, line, queue, sending: null, problem: null };
    }
    case 'failed':
      return { ...row, sending: null, problem: action.problem };
    case 'retried':
      return { ...row, problem: null };
    case 'reverted':
      return row.saved ? { ...fromSaved(row.saved), key: row.key } : { ...row, problem: null };
    case 'stale':
      return { ...row, sending: null, conflict: action.current };
    case 'resolved': {
      if (!row.conflict) return row;
      const queue = action.keep === 'mine' ? row.queue : [];
      const held = action.keep === 'mine' ? row.held : null;
      const line = replay(row.conflict, queue, held, context);
      return { ...row, saved: row.conflict, line, queue, held, conflict: null, problem: null };
    }
  }
}

function edit(row: PlanRow, update: BudgetLineUpdate, context: PlanContext): PlanRow {
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

import type { BudgetLine } from '@etat/contracts';
import type { PlanColumn } from './columns';
import type { HeldPrice } from './hold-price';
import type { PlanContext, PlanLine } from './plan-line';
import type { PlanUpdate } from './plan-update';
import { applyOrKeep } from './rebase-queue';
import { toCreate } from './to-create';

export interface RowProblem {
  column: PlanColumn | null;
  message: string;
  /** Refused by the server: the next edit replaces it. Otherwise nothing was answered and it is sent again. */
  isRefused: boolean;
}

/** One row of the grid: what is stored, what is shown, and the edits on their way. */
export interface PlanRow {
  key: string;
  /** Null while the line was never saved. */
  saved: BudgetLine | null;
  line: PlanLine;
  /** Edits not answered yet, oldest first. */
  queue: PlanUpdate[];
  held: HeldPrice | null;
  sending: 'create' | 'update' | 'delete' | 'move' | null;
  /** How many edits of the queue are on their way. */
  sentCount: number;
  /** Taken out of the plan; kept until the server knows. */
  isRemoved: boolean;
  /** Stands at another place than the server knows. */
  isMoved: boolean;
  problem: RowProblem | null;
  /** What somebody else stored meanwhile. */
  conflict: BudgetLine | null;
}

export type RowState = 'draft' | 'saving' | 'saved' | 'error' | 'stale';

export function stateOf(row: PlanRow): RowState {
  if (row.conflict) return 'stale';
  if (row.problem) return 'error';
  if (row.sending || row.queue.length > 0 || row.isMoved || row.isRemoved) return 'saving';
  return row.saved ? 'saved' : 'draft';
}

const AT_REST = {
  queue: [],
  held: null,
  sending: null,
  sentCount: 0,
  isRemoved: false,
  isMoved: false,
  problem: null,
  conflict: null,
};

export function fromSaved(line: BudgetLine): PlanRow {
  return { key: line.id, saved: line, line, ...AT_REST };
}

export function fromDraft(key: string, line: PlanLine): PlanRow {
  return { key, saved: null, line, ...AT_REST };
}

/** What the row has to send now, if anything: one request at a time a row, so edits stay in order. */
export function nextRequest(row: PlanRow): PlanRow['sending'] {
  if (row.sending || row.problem || row.conflict) return null;
  if (row.isRemoved) return row.saved ? 'delete' : null;
  if (row.saved) return row.queue.length > 0 ? 'update' : row.isMoved ? 'move' : null;
  return 'create' in toCreate(row.line) ? 'create' : null;
}

/** The stored line with the edits on their way; an edit that no longer computes on it is shown as stored. */
export function replay(
  line: PlanLine,
  queue: readonly PlanUpdate[],
  held: HeldPrice | null,
  context: PlanContext,
): PlanLine {
  const shown = queue.reduce<PlanLine>((shown, update) => applyOrKeep(shown, update, context), line);
  return held ? { ...shown, ...held } : shown;
}

import type { BudgetLine, BudgetLineUpdate } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { applyUpdate } from './apply-update';
import type { PlanColumn } from './columns';
import type { HeldPrice } from './hold-price';
import type { PlanContext, PlanLine } from './plan-line';
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
  queue: BudgetLineUpdate[];
  held: HeldPrice | null;
  sending: 'create' | 'update' | null;
  problem: RowProblem | null;
  /** What somebody else stored meanwhile. */
  conflict: BudgetLine | null;
}

export type RowState = 'draft' | 'saving' | 'saved' | 'error' | 'stale';

export function stateOf(row: PlanRow): RowState {
  if (row.conflict) return 'stale';
  if (row.problem) return 'error';
  if (row.sending || row.queue.length > 0) return 'saving';
  return row.saved ? 'saved' : 'draft';
}

const AT_REST = { queue: [], held: null, sending: null, problem: null, conflict: null };

export function fromSaved(line: BudgetLine): PlanRow {
  return { key: line.id, saved: line, line, ...AT_REST };
}

export function fromDraft(key: string, line: PlanLine): PlanRow {
  return { key, saved: null, line, ...AT_REST };
}

/** What the row has to send now, if anything: one request at a time a row, so edits stay in order. */
export function nextRequest(row: PlanRow): 'create' | 'update' | null {
  if (row.sending || row.problem || row.conflict) return null;
  if (row.saved) return row.queue.length > 0 ? 'update' : null;
  return 'create' in toCreate(row.line) ? 'create' : null;
}

/** The stored line with the edits on their way; an edit that no longer computes on it is shown as stored. */
export function replay(
  line: PlanLine,
  queue: readonly BudgetLineUpdate[],
  held: HeldPrice | null,
  context: PlanContext,
): PlanLine {
  const shown = queue.reduce((shown, update) => {
    try {
      return applyUpdate(shown, update, context);
    } catch (error) {
      if (error instanceof DomainError) return shown;
      throw error;
    }
  }, line);
  return held ? { ...shown, ...held } : shown;
}

import type { LineBatchResult, LineOperation, LineResult } from '@etat/contracts';
import { OfflineError } from '../../../platform/http';
import { nextRequest, type RowProblem } from '../model/plan-row';
import type { OneRowAction } from '../model/reduce-rows';
import type { PlanStore } from './plan-store';
import { type Batch, toOperations } from './to-operations';

/** Edits that come close together travel together. */
const PAUSE_MS = 120;
/** How long to wait before asking again whether the server is there; doubled each time. */
const RETRY_MS = { first: 2_000, longest: 30_000 };

export interface SaverPort {
  send: (operations: LineOperation[], idempotencyKey: string) => Promise<LineBatchResult>;
  toProblem: (error: unknown) => RowProblem;
  toRefusal: (result: LineResult) => RowProblem;
}

/** Sends what was edited: one batch at a time, so that edits arrive in their order; waits while nothing is reached. */
export class PlanSaver {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isBusy = false;
  private isStopped = false;
  private retryMs = RETRY_MS.first;
  private readonly leave: () => void;
  /** Nothing could be reached; edits wait. */
  isOffline = false;

  constructor(
    private readonly store: PlanStore,
    private readonly port: SaverPort,
    private readonly onChange: () => void,
  ) {
    this.leave = store.subscribe(() => this.schedule());
    this.schedule();
  }

  /** The network is back, or somebody asks for another try. */
  readonly wake = (): void => {
    if (!this.isOffline) return;
    this.clearTimer();
    void this.flush();
  };

  stop(): void {
    this.isStopped = true;
    this.clearTimer();
    this.leave();
  }

  /** Sends at once what is waiting, as when the page is left. */
  async flush(): Promise<void> {
    this.timer = null;
    if (this.isBusy) return;
    const batch = toOperations(this.store.getRows(), this.store.getContext());
    const settled = batch.settled.flatMap(({ key, saved }): OneRowAction[] =>
      saved
        ? [
            { type: 'sent', key, request: 'update', count: Infinity },
            { type: 'answered', key, line: saved },
          ]
        : [],
    );
    if (batch.sent.length + settled.length === 0) return;
    this.isBusy = true;
    this.store.dispatch({ type: 'many', actions: [...settled, ...batch.sent] });
    if (batch.operations.length > 0) await this.send(batch);
    this.isBusy = false;
    this.schedule();
  }

  private async send({ operations, keys, edits }: Batch): Promise<void> {
    const own = [...new Set(keys)];
    try {
      const { results } = await this.port.send(operations, crypto.randomUUID());
      this.setOffline(false);
      this.store.dispatch({ type: 'many', actions: this.toActions(results, keys, edits) });
    } catch (error) {
      this.setOffline(error instanceof OfflineError);
      const problem = error instanceof OfflineError ? null : this.port.toProblem(error);
      const actions = own.map((key): OneRowAction =>
        problem ? { type: 'failed', key, problem } : { type: 'unsent', key },
      );
      this.store.dispatch({ type: 'many', actions });
    }
  }

  /** What the answers mean for the rows: of several edits of one line the worst decides. */
  private toActions(
    results: readonly LineResult[],
    keys: readonly string[],
    edits: readonly number[],
  ): OneRowAction[] {
    const worst = new Map<string, { result: LineResult; kept: number[] }>();
    const rank = { done: 0, conflict: 1, refused: 2 };
    for (const [at, result] of results.entries()) {
      const key = keys[at] ?? result.id;
      const known = worst.get(key);
      const kept = [...(known?.kept ?? []), ...(result.outcome === 'done' ? [] : [edits[at] ?? 0])];
      const isWorse = !known || rank[result.outcome] >= rank[known.result.outcome];
      worst.set(key, { result: isWorse ? result : known.result, kept });
    }
    return [...worst].map(([key, { result, kept }]) => this.toAction(key, result, kept));
  }

  private toAction(key: string, result: LineResult, kept: number[]): OneRowAction {
    const { op, outcome, line } = result;
    if (outcome === 'refused' || (!line && op !== 'delete')) {
      const failed = { type: 'failed', key, problem: this.port.toRefusal(result) } as const;
      return op === 'update' && line ? { ...failed, current: line, kept } : failed;
    }
    if (!line) return { type: 'removed', key };
    if (op === 'delete') return { type: 'kept', key, current: line, problem: this.port.toRefusal(result) };
    return outcome === 'conflict' ? { type: 'stale', key, current: line } : { type: 'answered', key, line };
  }

  private setOffline(isOffline: boolean): void {
    this.retryMs =
      isOffline && this.isOffline ? Math.min(2 * this.retryMs, RETRY_MS.longest) : RETRY_MS.first;
    this.isOffline = isOffline;
    this.onChange();
  }

  private schedule(): void {
    if (this.isStopped || this.isBusy || this.timer !== null) return;
    if (!this.store.getRows().some(nextRequest)) return;
    this.timer = setTimeout(() => void this.flush(), this.isOffline ? this.retryMs : PAUSE_MS);
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

import type { PlanContext, PlanLine } from '../model/plan-line';
import type { PlanRow } from '../model/plan-row';
import { reduceRows, type RowAction } from '../model/reduce-rows';
import { restoreLine } from './restore-line';

/** Steps that can be taken back. */
const STEPS = 50;

interface Place {
  line: PlanLine;
  afterKey: string | null;
}
/** One row before and after a step; null where it was not there. */
interface RowChange {
  key: string;
  before: Place | null;
  after: Place | null;
}
interface Step {
  changes: RowChange[];
  isMove: boolean;
}

/** The rows of a plan, what was done to them, and the way back. Whoever shows them subscribes. */
export class PlanStore {
  private rows: PlanRow[];
  private done: Step[] = [];
  private undone: Step[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    rows: readonly PlanRow[],
    private context: PlanContext,
  ) {
    this.rows = [...rows];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getRows = (): PlanRow[] => this.rows;
  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  setContext(context: PlanContext): void {
    this.context = context;
  }

  getContext(): PlanContext {
    return this.context;
  }

  /** What happens to the plan by itself: answers, reloads. */
  dispatch(action: RowAction): void {
    const next = reduceRows(this.rows, action, this.context);
    if (next === this.rows) return;
    this.rows = next;
    this.tell();
  }

  /** What somebody does to the plan: one step, however many cells it touches. */
  perform(actions: readonly RowAction[]): void {
    if (actions.length === 0) return;
    const keys = keysOf(actions);
    const before = this.placesOf(keys);
    this.dispatch({ type: 'many', actions });
    const after = this.placesOf(keys);
    const changes = keys.map((key) => ({
      key,
      before: before.get(key) ?? null,
      after: after.get(key) ?? null,
    }));
    this.done = [...this.done, { changes, isMove: actions.some(({ type }) => type === 'moved') }].slice(
      -STEPS,
    );
    this.undone = [];
    this.tell();
  }

  undo(): void {
    const step = this.done.at(-1);
    if (!step) return;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, step];
    this.lead(step.changes, step.isMove, 'before');
  }

  redo(): void {
    const step = this.undone.at(-1);
    if (!step) return;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, step];
    this.lead(step.changes, step.isMove, 'after');
  }

  private lead(changes: readonly RowChange[], isMove: boolean, to: 'before' | 'after'): void {
    const present = new Map(this.rows.map((row) => [row.key, row]));
    const actions = changes.flatMap(({ key, ...change }): RowAction[] => {
      const target = change[to];
      const row = present.get(key);
      if (!target) return row ? [{ type: 'deleting', key }] : [];
      if (!row) return [{ type: 'added', key, line: target.line, afterKey: target.afterKey }];
      const revived: RowAction[] = row.isRemoved ? [{ type: 'revived', key }] : [];
      if (row.line.kind !== target.line.kind)
        return [...revived, { type: 'replaced', key, line: target.line }];
      const updates = restoreLine(row.line, target.line);
      return [
        ...revived,
        ...updates.map((update) => ({ type: 'edited', key, update }) as const),
        ...(isMove ? [{ type: 'moved', keys: [key], afterKey: target.afterKey } as const] : []),
      ];
    });
    this.dispatch({ type: 'many', actions });
    this.tell();
  }

  private placesOf(keys: readonly string[]): Map<string, Place> {
    const wanted = new Set(keys);
    const places = new Map<string, Place>();
    let afterKey: string | null = null;
    for (const { key, line, isRemoved } of this.rows) {
      if (isRemoved) continue;
      if (wanted.has(key)) places.set(key, { line, afterKey });
      afterKey = key;
    }
    return places;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function keysOf(actions: readonly RowAction[]): string[] {
  const keys = actions.flatMap((action) =>
    'key' in action ? [action.key] : 'keys' in action ? [...action.keys] : [],
  );
  return [...new Set(keys)];
}

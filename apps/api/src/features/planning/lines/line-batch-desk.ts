import { DomainError } from '@etat/domain';
import type { PlacedLine } from './budget-line-batch.repository';
import type { LineChanges } from './budget-line-ledger';
import type { BudgetLineEntity } from './budget-line.entity';
import { LineOrder } from './line-order';

/** The lines of a batch while it is worked on: nothing is written before all of it is known. */
export class LineBatchDesk {
  private readonly stored: Map<string, BudgetLineEntity>;
  private readonly present: Map<string, BudgetLineEntity>;
  /** Behind a surcharge is behind its line. */
  private readonly parents: ReadonlyMap<string, string>;
  private order: LineOrder;

  constructor(
    rows: readonly BudgetLineEntity[],
    private readonly taken: ReadonlySet<string>,
    private readonly positions: readonly PlacedLine[],
  ) {
    this.stored = new Map(rows.map((row) => [row.id, row]));
    this.present = new Map(this.stored);
    this.order = toOrder(positions);
    this.parents = new Map(positions.map(({ id, parentLineId }) => [id, parentLineId ?? id]));
  }

  find(id: string): BudgetLineEntity | undefined {
    return this.present.get(id);
  }

  /** @throws {DomainError} `line.not-found` */
  get(id: string): BudgetLineEntity {
    const row = this.present.get(id);
    if (!row) throw new DomainError('line.not-found', { id });
    return row;
  }

  /** An id that belongs to a line elsewhere. One that this batch deleted may come back. */
  isTaken(id: string): boolean {
    return this.taken.has(id) && !this.stored.has(id);
  }

  versionOf(id: string): number | undefined {
    return this.stored.get(id)?.version;
  }

  change(row: BudgetLineEntity): void {
    this.present.set(row.id, row);
  }

  add(row: BudgetLineEntity, afterId: string | null | undefined): void {
    this.present.set(row.id, row);
    if (afterId === undefined) this.order.append(row.id);
    else this.order.place(row.id, this.lineOf(afterId));
  }

  remove(id: string): void {
    this.present.delete(id);
    this.order.remove(id);
  }

  move(id: string, afterId: string | null): void {
    if (id !== this.lineOf(afterId)) this.order.place(id, this.lineOf(afterId));
  }

  private lineOf(id: string | null): string | null {
    return id === null ? null : (this.parents.get(id) ?? id);
  }

  /** Forgets everything the batch did. */
  clear(): void {
    this.present.clear();
    for (const [id, row] of this.stored) this.present.set(id, row);
    this.order = toOrder(this.positions);
  }

  /** What has to be written; rows carry their next version and their position from here on. */
  toChanges(): LineChanges {
    const positions = this.order.toPositions();
    const created: BudgetLineEntity[] = [];
    const changed: { before: BudgetLineEntity; after: BudgetLineEntity }[] = [];
    for (const [id, row] of this.present) {
      const before = this.stored.get(id);
      const position = positions.get(id) ?? row.position;
      const placed = position === row.position ? row : { ...row, position };
      if (!before) created.push(placed);
      else if (isChanged(before, row))
        changed.push({ before, after: { ...placed, version: before.version + 1 } });
      else if (placed !== row) this.present.set(id, placed);
    }
    for (const row of [...created, ...changed.map(({ after }) => after)]) this.present.set(row.id, row);
    for (const { id } of created) positions.delete(id);
    const removed = [...this.stored.values()].filter(({ id }) => !this.present.has(id));
    return { created, changed, removed, positions };
  }
}

const toOrder = (positions: readonly PlacedLine[]): LineOrder =>
  new LineOrder(positions.filter(({ parentLineId }) => parentLineId === null));

function isChanged(before: BudgetLineEntity, after: BudgetLineEntity): boolean {
  return Object.entries(after).some(([column, value]) => before[column as keyof BudgetLineEntity] !== value);
}

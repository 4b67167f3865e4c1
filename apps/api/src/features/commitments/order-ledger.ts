import { Injectable } from '@nestjs/common';
import { addMinor, DomainError } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { negate, RollupWriter } from '../../platform/facts/rollup-writer';
import type { OrderEntity } from './order.entity';
import type { OrderLineEntity } from './order-line.entity';
import { OrderRepository } from './order.repository';
import type { OrderWithLines, PlacedLine } from './order-with-lines';
import { toOrderFacts } from './to-order-facts';

/** What one posting takes from an order line. */
export interface OrderUse {
  orderLineId: string;
  amountMinor: number;
  isFinalInvoice: boolean;
  /** Takes back what another posting took: always allowed, whatever became of the order. */
  isReversal: boolean;
  /** What of the receipts is not to be accrued any more; negative when it is again. */
  unaccruedMinor?: number;
}

/** The one way orders come, change and go: rows and roll-up in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class OrderLedger {
  constructor(
    private readonly repository: OrderRepository,
    private readonly rollup: RollupWriter,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async add(access: Access, { order, lines }: OrderWithLines): Promise<OrderWithLines> {
    await this.repository.insert(order);
    await this.repository.insertLines(lines);
    await this.rollup.add(order.organisationId, this.factsOf(access, { order, lines }));
    return { order, lines };
  }

  /** @throws {DomainError} `edit.stale`, `order.exists` */
  async replace(
    access: Access,
    before: OrderWithLines,
    expectedVersion: number,
    change: Partial<OrderEntity>,
    lines: readonly OrderLineEntity[] = before.lines,
  ): Promise<OrderWithLines> {
    const order = await this.repository.update(before.order, expectedVersion, change);
    await this.writeLines(order.organisationId, before.lines, lines);
    const after = { order, lines };
    await this.rollup.add(order.organisationId, [
      ...this.factsOf(access, before).map(negate),
      ...this.factsOf(access, after),
    ]);
    return after;
  }

  /** A draft goes without a trace in the figures; its lines go with it. */
  async remove(before: OrderWithLines, expectedVersion: number): Promise<void> {
    await this.repository.remove(before.order, expectedVersion);
  }

  /** Locks the orders of these lines, in one order for all. @throws {DomainError} `order-line.unknown` */
  async lock(organisationId: string, lineIds: readonly string[]): Promise<string[]> {
    if (lineIds.length === 0) return [];
    const ids = await this.repository.listOrderIds(organisationId, lineIds);
    for (const id of ids) await this.unitOfWork.lock(`order:${id}`);
    return ids;
  }

  /**
   * Takes postings off their order lines, or gives back what they took.
   * @throws {DomainError} `order-line.unknown`, also when it is out of reach, `order.not-in-force`
   */
  async consume(access: Access, uses: readonly OrderUse[]): Promise<void> {
    const ids = await this.lock(
      access.organisation.id,
      uses.map(({ orderLineId }) => orderLineId),
    );
    // An import may bring a million uses at once.
    const usesOf = new Map<string, OrderUse[]>();
    for (const use of uses) {
      const known = usesOf.get(use.orderLineId);
      if (known) known.push(use);
      else usesOf.set(use.orderLineId, [use]);
    }
    for (const id of ids) {
      const before = await this.find(access, id, uses);
      const lines = before.lines.map((line) => (usesOf.get(line.id) ?? []).reduce(consumeLine, line));
      await this.replace(access, before, before.order.version, {}, lines);
    }
  }

  /** These lines as they stand, each with its order. */
  async listLines(organisationId: string, lineIds: readonly string[]): Promise<PlacedLine[]> {
    const wanted = new Set(lineIds);
    const placed: PlacedLine[] = [];
    for (const id of await this.repository.listOrderIds(organisationId, lineIds)) {
      const { order, lines } = await this.repository.getWithLines(organisationId, { kind: 'all' }, id);
      for (const line of lines) if (wanted.has(line.id)) placed.push({ order, line });
    }
    return placed;
  }

  private async find(access: Access, id: string, uses: readonly OrderUse[]): Promise<OrderWithLines> {
    const reversesOnly = uses.every(({ isReversal }) => isReversal);
    // Who may reverse a posting may give back what it took, even from an order that is out of sight.
    const scope = reversesOnly ? ({ kind: 'all' } as const) : scopeOf(access, 'commitments.read');
    const found = await this.repository
      .getWithLines(access.organisation.id, scope, id)
      .catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'order.not-found')
          throw new DomainError('order-line.unknown', { id });
        throw error;
      });
    if (!reversesOnly && found.order.state !== 'ordered')
      throw new DomainError('order.not-in-force', { state: found.order.state });
    return found;
  }

  private async writeLines(
    organisationId: string,
    before: readonly OrderLineEntity[],
    after: readonly OrderLineEntity[],
  ): Promise<void> {
    const known = new Map(before.map((line) => [line.id, line]));
    const kept = new Set(after.map(({ id }) => id));
    await this.repository.removeLines(
      organisationId,
      before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    );
    await this.repository.insertLines(after.filter(({ id }) => !known.has(id)));
    for (const line of after)
      if (known.has(line.id) && known.get(line.id) !== line) await this.repository.updateLine(line);
  }

  private factsOf(access: Access, order: OrderWithLines) {
    return toOrderFacts(access.organisation.fiscalYearStartMonth, order);
  }
}

function consumeLine(line: OrderLineEntity, use: OrderUse): OrderLineEntity {
  const finals = use.isFinalInvoice ? (use.isReversal ? -1 : 1) : 0;
  return {
    ...line,
    invoicedMinor: addMinor(line.invoicedMinor, use.amountMinor),
    finalInvoices: line.finalInvoices + finals,
    // Another receipt may have accrued it all anew meanwhile.
    unaccruedMinor: Math.max(0, addMinor(line.unaccruedMinor, use.unaccruedMinor ?? 0)),
  };
}

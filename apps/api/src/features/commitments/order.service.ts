import { Injectable } from '@nestjs/common';
import type { Order, OrderCreate, OrderQuery, OrderUpdate } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import type { Page } from '../../platform/database/page';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OrderDrafts } from './order-drafts';
import { OrderLedger } from './order-ledger';
import { OrderReader } from './order-reader';
import { OrderRepository } from './order.repository';
import { toOrder } from './to-order';

/** What may still change once an order is in force; everything else was agreed with the vendor. */
const ALWAYS_FREE = new Set(['title', 'note', 'responsibleId']);

/** Orders and contracts within the reader's cost centres. */
@Injectable()
export class OrderService {
  constructor(
    private readonly repository: OrderRepository,
    private readonly reader: OrderReader,
    private readonly drafts: OrderDrafts,
    private readonly ledger: OrderLedger,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access, query: OrderQuery): Promise<Page<Order>> {
    const scope = scopeOf(access, 'commitments.read');
    const page = await this.repository.listPage(access.organisation.id, scope, query);
    return { items: page.items.map(toOrder), nextCursor: page.nextCursor };
  }

  async get(access: Access, id: string): Promise<Order> {
    return toOrder(await this.reader.get(access, id));
  }

  /** @throws {DomainError} `order.exists` when the number is taken, and what {@link OrderDrafts.requireSound} refuses */
  async create(access: Access, input: OrderCreate): Promise<Order> {
    return this.unitOfWork.run(async () => {
      const after = toOrder(await this.ledger.add(access, await this.drafts.create(access, input)));
      await this.audit.record(access, {
        action: 'order.created',
        entity: 'order',
        entityId: after.id,
        after,
      });
      return after;
    });
  }

  /** @throws {DomainError} as {@link create}, `order.locked` for what was agreed, `edit.stale` */
  async update(access: Access, id: string, expectedVersion: number, input: OrderUpdate): Promise<Order> {
    return this.unitOfWork.run(async () => {
      const before = await this.reader.getForChange(access, id, expectedVersion);
      if (before.order.state !== 'draft') requireFreeFields(input, before.order.state);
      const { change, lines } = await this.drafts.change(access, before, input);
      const after = await this.ledger.replace(access, before, expectedVersion, change, lines);
      await this.audit.record(access, {
        action: 'order.updated',
        entity: 'order',
        entityId: id,
        before: toOrder(before),
        after: toOrder(after),
      });
      return toOrder(after);
    });
  }

  /** @throws {DomainError} `order.locked` unless it is a draft, `edit.stale` */
  async remove(access: Access, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.reader.getForChange(access, id, expectedVersion);
      if (before.order.state !== 'draft')
        throw new DomainError('order.locked', { state: before.order.state });
      await this.ledger.remove(before, expectedVersion);
      await this.audit.record(access, {
        action: 'order.deleted',
        entity: 'order',
        entityId: id,
        before: toOrder(before),
      });
    });
  }
}

function requireFreeFields({ contract, ...fields }: OrderUpdate, state: string): void {
  const asked = Object.entries(fields).filter(([, value]) => value !== undefined);
  const terms = Object.entries(contract ?? {}).filter(([, value]) => value !== undefined);
  const isFree =
    asked.every(([field]) => ALWAYS_FREE.has(field)) && terms.every(([field]) => field === 'reminderDays');
  if (!isFree) throw new DomainError('order.locked', { state });
}

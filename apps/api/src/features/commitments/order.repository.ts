import { Injectable } from '@nestjs/common';
import type { OrderQuery } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { CostCentreScope } from '../../platform/access/access';
import { restrictToScope } from '../../platform/access/restrict-to-scope';
import { fromCursor, type Page, toPage } from '../../platform/database/page';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OrderEntity } from './order.entity';
import { OrderLineEntity } from './order-line.entity';
import type { OrderWithLines } from './order-with-lines';

const ORDERS_PER_PAGE = 200;
const ROWS_PER_INSERT = 100;

/** All SQL on orders, contracts and their lines. */
@Injectable()
export class OrderRepository extends ScopedRepository<OrderEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, OrderEntity, 'order');
  }

  /** @throws {DomainError} `order.not-found`, also when it is out of reach */
  async getWithLines(organisationId: string, scope: CostCentreScope, id: string): Promise<OrderWithLines> {
    const order = await this.select(organisationId, scope).andWhere('ordered.id = :id', { id }).getOne();
    if (!order) throw new DomainError('order.not-found', { id });
    const [found] = await this.withLines([order]);
    return found ?? { order, lines: [] };
  }

  /** Newest first. */
  async listPage(
    organisationId: string,
    scope: CostCentreScope,
    query: OrderQuery,
  ): Promise<Page<OrderWithLines>> {
    const select = this.select(organisationId, scope);
    const { kind, state, costCentreId, initiativeId, vendorId, search } = query;
    const equal = { kind, state, costCentreId, initiativeId, vendorId };
    for (const [column, value] of Object.entries(equal))
      if (value !== undefined) select.andWhere(`ordered.${column} = :${column}`, { [column]: value });
    if (search)
      select.andWhere('(LOWER(ordered.title) LIKE :search OR LOWER(ordered.number) LIKE :search)', {
        search: `%${search.toLowerCase().replace(/[%_]/g, ' ')}%`,
      });
    const after = fromCursor(query.cursor, ['text']);
    if (after) select.andWhere('ordered.id < :after', { after: after[0] });
    const rows = await select
      .orderBy('ordered.id', 'DESC')
      .limit(query.limit + 1)
      .getMany();
    const page = toPage(rows, query.limit, (row) => [row.id]);
    return { items: await this.withLines(page.items), nextCursor: page.nextCursor };
  }

  /** Contracts in force, by number. */
  async listContracts(organisationId: string, scope: CostCentreScope): Promise<OrderEntity[]> {
    return this.select(organisationId, scope)
      .andWhere("ordered.kind = 'contract' AND ordered.state = 'ordered'")
      .orderBy('ordered.number', 'ASC')
      .getMany();
  }

  async *stream(organisationId: string, scope: CostCentreScope): AsyncIterable<OrderWithLines[]> {
    for (let after = ''; ;) {
      const rows = await this.select(organisationId, scope)
        .andWhere('ordered.id > :after', { after })
        .orderBy('ordered.id', 'ASC')
        .limit(ORDERS_PER_PAGE)
        .getMany();
      const last = rows.at(-1);
      if (!last) return;
      yield await this.withLines(rows);
      after = last.id;
    }
  }

  /** The orders that hold these lines. @throws {DomainError} `order-line.unknown` */
  async listOrderIds(organisationId: string, lineIds: readonly string[]): Promise<string[]> {
    const distinct = [...new Set(lineIds)];
    const rows = await this.unitOfWork.reader.find(OrderLineEntity, {
      select: { id: true, orderId: true },
      where: { organisationId, id: In(distinct) },
    });
    const known = new Set(rows.map(({ id }) => id));
    const unknown = distinct.find((id) => !known.has(id));
    if (unknown !== undefined) throw new DomainError('order-line.unknown', { id: unknown });
    return [...new Set(rows.map(({ orderId }) => orderId))].sort();
  }

  /** The number of each line's order. */
  async listNumbers(organisationId: string, lineIds: readonly string[]): Promise<Map<string, string>> {
    const distinct = [...new Set(lineIds)];
    if (distinct.length === 0) return new Map();
    const rows = await this.unitOfWork.reader
      .createQueryBuilder(OrderLineEntity, 'line')
      .innerJoin(OrderEntity, 'ordered', 'ordered.id = line.orderId')
      .select('line.id', 'id')
      .addSelect('ordered.number', 'number')
      .where('line.organisationId = :organisationId AND line.id IN (:...ids)', {
        organisationId,
        ids: distinct,
      })
      .getRawMany<{ id: string; number: string }>();
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  async insertLines(lines: readonly OrderLineEntity[]): Promise<void> {
    for (let at = 0; at < lines.length; at += ROWS_PER_INSERT)
      await this.unitOfWork.writer.insert(OrderLineEntity, lines.slice(at, at + ROWS_PER_INSERT));
  }

  async updateLine(line: OrderLineEntity): Promise<void> {
    const { id, organisationId, ...change } = line;
    await this.unitOfWork.writer.update(OrderLineEntity, { id, organisationId }, change);
  }

  async removeLines(organisationId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0)
      await this.unitOfWork.writer.delete(OrderLineEntity, { organisationId, id: In([...ids]) });
  }

  private select(organisationId: string, scope: CostCentreScope): SelectQueryBuilder<OrderEntity> {
    const select = this.unitOfWork.reader
      .createQueryBuilder(OrderEntity, 'ordered')
      .where('ordered.organisationId = :organisationId', { organisationId });
    return restrictToScope(select, 'ordered.costCentreId', scope);
  }

  private async withLines(orders: readonly OrderEntity[]): Promise<OrderWithLines[]> {
    if (orders.length === 0) return [];
    const rows = await this.unitOfWork.reader.find(OrderLineEntity, {
      where: { orderId: In(orders.map(({ id }) => id)) },
      order: { orderId: 'ASC', position: 'ASC' },
    });
    const byOrder = new Map<string, OrderLineEntity[]>(orders.map(({ id }) => [id, []]));
    for (const line of rows) byOrder.get(line.orderId)?.push(line);
    return orders.map((order) => ({ order, lines: byOrder.get(order.id) ?? [] }));
  }
}

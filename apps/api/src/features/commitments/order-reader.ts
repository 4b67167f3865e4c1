import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { type Access, requireReach, scopeOf } from '../../platform/access/access';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OrderRepository } from './order.repository';
import type { OrderWithLines } from './order-with-lines';
import { toOrder } from './to-order';

/** Finds the order somebody wants to see or to change. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly repository: OrderRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws {DomainError} `order.not-found`, also when it is out of reach */
  async get(access: Access, id: string): Promise<OrderWithLines> {
    return this.repository.getWithLines(access.organisation.id, scopeOf(access, 'commitments.read'), id);
  }

  /**
   * The order as it stands, under its lock, so that an invoice and a change never cross.
   * @throws {DomainError} `order.not-found`, `access.denied`, `edit.stale` with the stored order
   */
  async getForChange(access: Access, id: string, expectedVersion: number): Promise<OrderWithLines> {
    await this.unitOfWork.lock(`order:${id}`);
    const found = await this.get(access, id);
    requireReach(access, 'commitments.write', found.order.costCentreId);
    if (found.order.version !== expectedVersion)
      throw new DomainError('edit.stale', { current: toOrder(found) });
    return found;
  }
}

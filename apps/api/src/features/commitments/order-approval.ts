import { Injectable } from '@nestjs/common';
import type { OrderFinding } from '@etat/contracts';
import { computeOpenCommitmentMinor, DomainError } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { OrderCheck } from './order-check';
import type { OrderWithLines } from './order-with-lines';
import { toLineAmounts } from './to-line-amounts';

/** Asks budget control before money is committed. */
@Injectable()
export class OrderApproval {
  constructor(private readonly orderCheck: OrderCheck) {}

  /** The budgets that control warns of; none when all is well. @throws {DomainError} `order.stopped` with the findings and an OrderStop */
  async require(access: Access, { order, lines }: OrderWithLines): Promise<OrderFinding[]> {
    const { verdict, findings, stop } = await this.orderCheck.check(access, {
      orderId: order.id,
      number: order.number,
      costCentreId: order.costCentreId,
      initiativeId: order.initiativeId,
      vendorId: order.vendorId,
      lines: lines.flatMap((line) => {
        const amountMinor = computeOpenCommitmentMinor(toLineAmounts(order, line));
        return amountMinor === 0 ? [] : { categoryId: line.categoryId, dueMonth: line.dueMonth, amountMinor };
      }),
    });
    if (verdict === 'stop') throw new DomainError('order.stopped', { findings, ...stop });
    return verdict === 'warn' ? findings : [];
  }
}

import { Injectable } from '@nestjs/common';
import type {
  Order,
  OrderFinding,
  OrderReceiptSchema,
  OrderTransition,
  OrderTransitionResult,
} from '@etat/contracts';
import {
  addMinor,
  computeOpenCommitmentMinor,
  computeUnaccruedMinor,
  DomainError,
  listOccurrences,
  monthOf,
} from '@etat/domain';
import type * as z from 'zod';
import { type Access, hasReach } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OrderEntity } from './order.entity';
import type { OrderLineEntity } from './order-line.entity';
import { OrderApproval } from './order-approval';
import { OrderDrafts, toLines } from './order-drafts';
import { OrderLedger } from './order-ledger';
import { OrderReader } from './order-reader';
import { ReceiptBooking, type ReceiptResult } from './receipt-booking';
import type { OrderWithLines } from './order-with-lines';
import { toContractTerms } from './to-contract-terms';
import { toLineAmounts } from './to-line-amounts';
import { toOrder } from './to-order';

/** From where an order may go to where. */
const TRANSITIONS: Record<OrderEntity['state'], readonly OrderTransition['to'][]> = {
  draft: ['ordered'],
  ordered: ['closed', 'cancelled'],
  closed: ['ordered'],
  cancelled: [],
};

/** What happens to an order once it is written: placed, received, cancelled in part, closed. */
@Injectable()
export class OrderProgressService {
  constructor(
    private readonly reader: OrderReader,
    private readonly drafts: OrderDrafts,
    private readonly ledger: OrderLedger,
    private readonly approval: OrderApproval,
    private readonly receipts: ReceiptBooking,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `order.transition`, `order.empty`, `order.reason-missing`, `order.stopped`, `edit.stale` */
  async transition(
    access: Access,
    id: string,
    expectedVersion: number,
    { to, reason }: OrderTransition,
  ): Promise<OrderTransitionResult> {
    return this.unitOfWork.run(async () => {
      const before = await this.reader.getForChange(access, id, expectedVersion);
      const { state } = before.order;
      if (!TRANSITIONS[state].includes(to)) throw new DomainError('order.transition', { from: state, to });
      if (state !== 'draft' && reason.trim() === '') throw new DomainError('order.reason-missing', {});
      if (state === 'draft') await this.drafts.requireSound(access, before);
      const lines = this.toLinesAfter(before, to, reason);
      if (lines.length === 0) throw new DomainError('order.empty', {});
      const change: Partial<OrderEntity> = { state: to, stateReason: reason };
      if (state === 'draft')
        change.orderDate = before.order.orderDate ?? this.clock.dateIn(access.organisation.timeZone);
      const warnings = to === 'ordered' ? await this.approve(access, before.order, lines) : [];
      const after = await this.ledger.replace(access, before, expectedVersion, change, lines);
      await this.audit.record(access, {
        action: `order.${to}`,
        entity: 'order',
        entityId: id,
        before: { state, openMinor: toOrder(before).openMinor },
        after: { state: to, openMinor: toOrder(after).openMinor, warnings },
        reason,
      });
      return { ...toOrder(after), warnings };
    });
  }

  /**
   * Marks what was received so far, invoiced or not, and accrues what is not invoiced unless told otherwise.
   * @throws {DomainError} `order.not-in-force`, `order-line.unknown`, `access.denied`, `period.closed`
   */
  async receive(
    access: Access,
    id: string,
    lineId: string,
    expectedVersion: number,
    { receivedMinor, accrue, serviceMonth }: z.infer<typeof OrderReceiptSchema>,
  ): Promise<Order> {
    return this.unitOfWork.run(async () => {
      await this.receipts.begin(access);
      return this.changeLine(access, id, lineId, expectedVersion, {
        action: 'order.received',
        change: (line, _openMinor, { costCentreId }) => {
          const accrues = accrue ?? hasReach(access, 'actuals.post', costCentreId);
          const { unaccruedMinor, receivedMinor: receivedBeforeMinor } = line;
          const receipt = { unaccruedMinor, receivedBeforeMinor, receivedMinor, accrues };
          return { receivedMinor, unaccruedMinor: computeUnaccruedMinor(receipt) };
        },
        settle: (order, line) => this.receipts.settle(access, { order, line, serviceMonth }),
      });
    });
  }

  /** @throws {DomainError} `order.cancels-too-much` beyond what is open, `order.not-in-force`, `order-line.unknown` */
  async cancelRest(
    access: Access,
    id: string,
    lineId: string,
    expectedVersion: number,
    { amountMinor, reason }: { amountMinor: number; reason: string },
  ): Promise<Order> {
    return this.changeLine(access, id, lineId, expectedVersion, {
      action: 'order.rest-cancelled',
      reason,
      change: (line, openMinor) => {
        if (amountMinor > openMinor) throw new DomainError('order.cancels-too-much', { openMinor });
        return { cancelledMinor: addMinor(line.cancelledMinor, amountMinor), cancelReason: reason };
      },
    });
  }

  /** What comes later than agreed counts in its new month. @throws {DomainError} `order.not-in-force`, `order-line.unknown` */
  async postpone(
    access: Access,
    id: string,
    lineId: string,
    expectedVersion: number,
    dueMonth: string,
  ): Promise<Order> {
    return this.changeLine(access, id, lineId, expectedVersion, {
      action: 'order.due-month-changed',
      change: () => ({ dueMonth }),
    });
  }

  private async changeLine(
    access: Access,
    id: string,
    lineId: string,
    expectedVersion: number,
    edit: {
      action: string;
      reason?: string;
      change: (line: OrderLineEntity, openMinor: number, order: OrderEntity) => Partial<OrderLineEntity>;
      settle?: (order: OrderEntity, line: OrderLineEntity) => Promise<ReceiptResult>;
    },
  ): Promise<Order> {
    return this.unitOfWork.run(async () => {
      const before = await this.reader.getForChange(access, id, expectedVersion);
      if (before.order.state !== 'ordered')
        throw new DomainError('order.not-in-force', { state: before.order.state });
      const line = before.lines.find((candidate) => candidate.id === lineId);
      if (!line) throw new DomainError('order-line.unknown', { id: lineId });
      const changed = {
        ...line,
        ...edit.change(line, computeOpenCommitmentMinor(toLineAmounts(before.order, line)), before.order),
      };
      const lines = before.lines.map((other) => (other === line ? changed : other));
      const after = await this.ledger.replace(access, before, expectedVersion, {}, lines);
      const settled = await edit.settle?.(after.order, changed);
      await this.audit.record(access, {
        action: edit.action,
        entity: 'order',
        entityId: id,
        before: line,
        after: { ...changed, ...settled },
        reason: edit.reason,
      });
      return toOrder(after);
    });
  }

  /** Placing a contract makes its lines from its terms; cancelling takes the rest off every line. */
  private toLinesAfter(
    { order, lines }: OrderWithLines,
    to: OrderTransition['to'],
    reason: string,
  ): readonly OrderLineEntity[] {
    if (to === 'cancelled')
      return lines.map((line) => {
        const openMinor = computeOpenCommitmentMinor(toLineAmounts(order, line));
        const cancelledMinor = addMinor(line.cancelledMinor, openMinor);
        return openMinor === 0 ? line : { ...line, cancelledMinor, cancelReason: reason };
      });
    if (order.state !== 'draft' || order.kind === 'order') return lines;
    const terms = toContractTerms(order);
    return toLines(
      order,
      listOccurrences(terms).map(({ date, amountMinor }) => ({
        text: order.title,
        categoryId: terms.categoryId,
        dueMonth: monthOf(date),
        orderedMinor: amountMinor,
      })),
    );
  }

  private approve(
    access: Access,
    order: OrderEntity,
    lines: readonly OrderLineEntity[],
  ): Promise<OrderFinding[]> {
    return this.approval.require(access, { order: { ...order, state: 'ordered' }, lines });
  }
}

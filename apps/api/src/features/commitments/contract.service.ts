import { Injectable } from '@nestjs/common';
import type { ContractCalendar, ContractCalendarQuery, ContractEvent, Order } from '@etat/contracts';
import type { OrderTransitionResult } from '@etat/contracts';
import {
  addDays,
  addMonthsToDate,
  computeNoticeDate,
  DomainError,
  isReminderDue,
  listContractEvents,
  listRenewals,
  monthOf,
} from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OrderEntity } from './order.entity';
import { OrderApproval } from './order-approval';
import { toLines } from './order-drafts';
import { OrderLedger } from './order-ledger';
import { OrderReader } from './order-reader';
import { OrderRepository } from './order.repository';
import type { OrderWithLines } from './order-with-lines';
import { toContractTerms } from './to-contract-terms';
import { toOrder } from './to-order';

const REMINDED_MONTHS = 13;

/** The life of a contract in force: its calendar, notice, and the next term. */
@Injectable()
export class ContractService {
  constructor(
    private readonly repository: OrderRepository,
    private readonly reader: OrderReader,
    private readonly ledger: OrderLedger,
    private readonly approval: OrderApproval,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Notice dates, renewals and ends, oldest first; renewals that came to pass stay until they are taken over. */
  async getCalendar(access: Access, query: ContractCalendarQuery): Promise<ContractCalendar> {
    const today = this.clock.dateIn(access.organisation.timeZone);
    const from = query.from ?? today;
    const to = addDays(addMonthsToDate(from, query.months), -1);
    const scope = scopeOf(access, 'commitments.read');
    const contracts = await this.repository.listContracts(access.organisation.id, scope);
    const items = contracts
      .flatMap((order) => this.toEvents(order, { from, to }, today))
      .sort((a, b) => (a.date === b.date ? (a.number < b.number ? -1 : 1) : a.date < b.date ? -1 : 1));
    return { from, to, items };
  }

  /** What somebody should act on now. */
  async listReminders(access: Access): Promise<ContractEvent[]> {
    if (!access.scopes.has('commitments.read')) return [];
    const { items } = await this.getCalendar(access, { months: REMINDED_MONTHS });
    return items.filter(({ isDue }) => isDue);
  }

  /** @throws {DomainError} `contract.not-a-contract`, `contract.ends-anyway`, `contract.notice-late`, `order.not-in-force`, `edit.stale` */
  async giveNotice(
    access: Access,
    id: string,
    expectedVersion: number,
    { givenOn, reason }: { givenOn: string; reason: string },
  ): Promise<Order> {
    return this.unitOfWork.run(async () => {
      const before = await this.findInForce(access, id, expectedVersion);
      const terms = toContractTerms(before.order);
      if (!terms.autoRenews || terms.noticeGivenOn !== null)
        throw new DomainError('contract.ends-anyway', { endDate: terms.endDate });
      const noticeDate = computeNoticeDate(terms);
      if (givenOn > noticeDate) throw new DomainError('contract.notice-late', { noticeDate });
      const after = await this.ledger.replace(access, before, expectedVersion, { noticeGivenOn: givenOn });
      await this.audit.record(access, {
        action: 'contract.notice-given',
        entity: 'order',
        entityId: id,
        before: { noticeGivenOn: null },
        after: { noticeGivenOn: givenOn, endDate: terms.endDate },
        reason,
      });
      return toOrder(after);
    });
  }

  /**
   * Takes the next term over: the contract's end moves, its amounts are committed.
   * @throws {DomainError} `contract.not-a-contract`, `contract.renewal-missing`, `contract.ends-anyway` after notice,
   *   `order.not-in-force`, `order.stopped`, `edit.stale`
   */
  async renew(
    access: Access,
    id: string,
    expectedVersion: number,
    reason: string,
  ): Promise<OrderTransitionResult> {
    return this.unitOfWork.run(async () => {
      const before = await this.findInForce(access, id, expectedVersion);
      const terms = toContractTerms(before.order);
      if (terms.noticeGivenOn !== null)
        throw new DomainError('contract.ends-anyway', { endDate: terms.endDate });
      const [renewal] = listRenewals({ ...terms, autoRenews: true }, addDays(terms.endDate, 1));
      if (!renewal) throw new DomainError('contract.renewal-missing', {});
      const added = toLines(
        before.order,
        renewal.occurrences.map(({ date, amountMinor }) => ({
          text: before.order.title,
          categoryId: terms.categoryId,
          dueMonth: monthOf(date),
          orderedMinor: amountMinor,
        })),
        before.lines,
      );
      const warnings = await this.approval.require(access, { order: before.order, lines: added });
      const change = { endDate: renewal.endDate };
      const lines = [...before.lines, ...added];
      const after = await this.ledger.replace(access, before, expectedVersion, change, lines);
      await this.audit.record(access, {
        action: 'contract.renewed',
        entity: 'order',
        entityId: id,
        before: { endDate: terms.endDate },
        after: { endDate: renewal.endDate, costMinor: renewal.costMinor, warnings },
        reason,
      });
      return { ...toOrder(after), warnings };
    });
  }

  private async findInForce(access: Access, id: string, expectedVersion: number): Promise<OrderWithLines> {
    const found = await this.reader.getForChange(access, id, expectedVersion);
    if (found.order.kind !== 'contract') throw new DomainError('contract.not-a-contract', {});
    if (found.order.state !== 'ordered')
      throw new DomainError('order.not-in-force', { state: found.order.state });
    return found;
  }

  private toEvents(order: OrderEntity, range: { from: string; to: string }, today: string): ContractEvent[] {
    const { id: orderId, number, title, vendorId, costCentreId } = order;
    const terms = toContractTerms(order);
    const since = terms.endDate < range.from ? terms.endDate : range.from;
    return listContractEvents(terms, { from: since, to: range.to })
      .filter(({ kind, date }) => date >= range.from || kind === 'renewal')
      .map((event) => ({
        ...{ orderId, number, title, vendorId, costCentreId },
        ...event,
        isDue:
          event.kind === 'notice'
            ? isReminderDue({ noticeDate: event.date, reminderDays: terms.reminderDays, today })
            : event.kind === 'renewal' && event.date <= today,
      }));
  }
}

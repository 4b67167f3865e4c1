import { Injectable } from '@nestjs/common';
import {
  computeReceiptAccrualMinor,
  MAX_AMOUNT_MINOR,
  MAX_MINUTES,
  requireInRange,
  subtractMinor,
} from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { Clock } from '../../platform/config/clock';
import { RollupWriter } from '../../platform/facts/rollup-writer';
import { OrderLedger, type OrderWithLines, toLineAmounts } from '../commitments';
import { LineAccruals, type StandingAccruals } from './accruals/line-accruals';
import { PeriodLocks } from './periods/period-locks';
import type { PostingDraft, PostingOrigin } from './posting-draft';
import type { PostingEntity } from './posting.entity';
import { PostingRepository } from './posting.repository';
import { toOrderUses } from './to-order-uses';
import { toPostingFact } from './to-posting-fact';
import { toPostingRow } from './to-posting-row';

/** A posting that consumes an order line. */
export interface LineInvoice extends Pick<
  PostingEntity,
  'id' | 'amountMinor' | 'isFinalInvoice' | 'serviceMonth'
> {
  orderLineId: string;
}

/** None for what consumes no order line. */
export const toLineInvoice = (
  row: Pick<
    PostingEntity,
    'id' | 'orderLineId' | 'amountMinor' | 'isFinalInvoice' | 'serviceMonth' | 'isAccrual'
  >,
): LineInvoice[] =>
  row.orderLineId === null || row.isAccrual ? [] : [{ ...row, orderLineId: row.orderLineId }];

/** The one way a posting comes into being: row, roll-up and the order it consumes in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class PostingLedger {
  constructor(
    private readonly repository: PostingRepository,
    private readonly periods: PeriodLocks,
    private readonly rollup: RollupWriter,
    private readonly orders: OrderLedger,
    private readonly accruals: LineAccruals,
    private readonly clock: Clock,
  ) {}

  /**
   * Inserts, consumes the order lines named, and rolls up; returns the new numbers in the order of the drafts.
   * @throws {DomainError} `amount.out-of-range`, `order-line.unknown`, `order.not-in-force`, `period.closed` when a service
   *   month is closed and may not give way
   */
  async post(
    access: Access,
    drafts: readonly PostingDraft[],
    importId: string | null,
    origin: PostingOrigin = { state: 'posted' },
  ): Promise<number[]> {
    for (const { amountMinor, minutes } of drafts) {
      requireInRange(amountMinor, MAX_AMOUNT_MINOR);
      requireInRange(minutes, MAX_MINUTES);
    }
    const settled = await this.periods.settle(access.organisation.id, drafts, origin.intoOpenPeriod ?? false);
    const booking = {
      organisationId: access.organisation.id,
      importId,
      createdAt: this.clock.now(),
      createdBy: access.accountId,
    };
    const rows = settled.map((draft) => toPostingRow(draft, booking, origin));
    const orders = await this.orders.consume(access, toOrderUses(rows));
    const ids = await this.repository.insertMany(rows);
    await this.rollup.add(
      access.organisation.id,
      settled.map((draft) => toPostingFact(access.organisation.fiscalYearStartMonth, draft)),
    );
    const invoices = rows.flatMap((row, at) => toLineInvoice({ ...row, id: ids[at] ?? 0 }));
    await this.releaseAccruals(access, invoices, orders, origin);
    return ids;
  }

  /** Takes the lock that every posting shares with the closing of months, for those who need others after it. */
  async share(access: Access, orderLineIds: readonly string[] = []): Promise<void> {
    await this.periods.share(access.organisation.id);
    await this.orders.lock(access.organisation.id, orderLineIds);
  }

  /**
   * An invoice takes the place of what receipts of its order line accrued; when it is reversed, no more of that may stand
   * again than is still received. `orders` are the orders of the lines after the invoices.
   */
  async releaseAccruals(
    access: Access,
    invoices: readonly LineInvoice[],
    orders: readonly OrderWithLines[],
    { state, named }: PostingOrigin = { state: 'posted' },
  ): Promise<void> {
    if (invoices.length === 0) return;
    const lineIds = invoices.map(({ orderLineId }) => orderLineId);
    const found = await this.accruals.find(access.organisation.id, lineIds);
    for (const { id, orderLineId, amountMinor, isFinalInvoice, serviceMonth } of invoices) {
      const standing = found.get(orderLineId);
      if (!standing || standing.accruals.length === 0) continue;
      standing.accruals = standing.accruals.filter(({ posting }) => posting.id !== named?.accrualId);
      const releases =
        state === 'reversal'
          ? this.accruals.plan(standing, {
              amountMinor: findExcess(orders, orderLineId, standing),
              isFinal: false,
            })
          : this.accruals.plan(standing, {
              amountMinor: subtractMinor(amountMinor, named?.amountMinor ?? 0),
              isFinal: isFinalInvoice,
              serviceMonth,
            });
      for (const { draft, derivedFrom } of releases)
        await this.post(access, [draft], null, {
          ...{ state: 'release', derivedFrom, causedBy: state === 'posted' ? id : null },
          intoOpenPeriod: true,
        });
    }
  }

  /** How many postings of each identity are stored. */
  async countIdentities(organisationId: string, hashes: readonly string[]): Promise<Map<string, number>> {
    return this.repository.countIdentities(organisationId, hashes);
  }

  /** All postings the reader may see, in pages by key; `fromMonth` and `toMonth` are service months, inclusive. */
  streamPostings(
    access: Access,
    range: { fromMonth?: string | undefined; toMonth?: string | undefined },
  ): AsyncIterable<PostingEntity[]> {
    return this.repository.stream(access.organisation.id, scopeOf(access, 'actuals.read'), range);
  }

  /** The postings with these public ids, within the reader's reach. */
  async findByIds(access: Access, ids: readonly number[]): Promise<PostingEntity[]> {
    return this.repository.findByIds(access.organisation.id, scopeOf(access, 'actuals.read'), ids);
  }

  /** What was posted with a date from this one on, for budget control. */
  async sumSince(
    organisationId: string,
    where: { fromDate: string; costCentreIds: readonly string[]; categoryIds: readonly string[] | null },
  ): Promise<number> {
    return this.repository.sumSince(organisationId, where);
  }
}

/** How much more is accrued than is received and not invoiced. */
function findExcess(
  orders: readonly OrderWithLines[],
  lineId: string,
  { accruedMinor }: StandingAccruals,
): number {
  for (const { order, lines } of orders) {
    const line = lines.find(({ id }) => id === lineId);
    const amounts = line && toLineAmounts(order, line);
    if (amounts)
      return subtractMinor(0, computeReceiptAccrualMinor({ line: amounts, accruedMinor, accrues: false }));
  }
  return 0;
}

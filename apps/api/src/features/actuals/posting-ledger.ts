import { Injectable } from '@nestjs/common';
import { MAX_AMOUNT_MINOR, MAX_MINUTES, requireInRange } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { Clock } from '../../platform/config/clock';
import { RollupWriter } from '../../platform/facts/rollup-writer';
import { OrderLedger } from '../commitments';
import { LineAccruals, type LineEvent } from './accruals/line-accruals';
import { toNamedReleases } from './accruals/to-named-releases';
import { PeriodLocks } from './periods/period-locks';
import type { LineInvoice, PostingDraft, PostingOrigin } from './posting-draft';
import type { PostingEntity } from './posting.entity';
import { PostingRepository } from './posting.repository';
import { toLineInvoice, toOrderUses } from './to-order-uses';
import { toPostingFact } from './to-posting-fact';
import { toPostingRow } from './to-posting-row';

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
    await this.orders.consume(access, toOrderUses(rows));
    const ids = await this.repository.insertMany(rows);
    await this.rollup.add(
      access.organisation.id,
      settled.map((draft) => toPostingFact(access.organisation.fiscalYearStartMonth, draft)),
    );
    const [invoice] = rows;
    if (origin.named && invoice)
      for (const draft of toNamedReleases(origin.named, invoice))
        await this.post(access, [draft], null, {
          ...{ state: 'release', derivedFrom: origin.named.accrual.id, causedBy: ids[0] ?? null },
          intoOpenPeriod: true,
        });
    const invoices = rows.flatMap((row, at) => toLineInvoice({ ...row, id: ids[at] ?? 0 }));
    const lineIds = invoices.map(({ orderLineId }) => orderLineId);
    await this.settleLines(access, lineIds, { invoices, isReceipt: false });
    return ids;
  }

  /** Takes the lock that every posting shares with the closing of months, for those who need others after it. */
  async share(access: Access, orderLineIds: readonly string[] = []): Promise<void> {
    await this.periods.share(access.organisation.id);
    await this.orders.lock(access.organisation.id, orderLineIds);
  }

  /**
   * Brings the accruals of these order lines to what is received and not invoiced; an invoice so takes the place of what
   * receipts accrued, and its reversal lets that stand again.
   */
  async settleLines(
    access: Access,
    lineIds: readonly string[],
    event: Omit<LineEvent, 'today' | 'invoices'> & { invoices?: readonly LineInvoice[] },
  ): Promise<void> {
    if (lineIds.length === 0) return;
    const { invoices = [], ...rest } = event;
    // An import may bring a million invoices at once.
    const invoicesOf = new Map<string, LineInvoice[]>();
    for (const invoice of invoices) {
      const known = invoicesOf.get(invoice.orderLineId);
      if (known) known.push(invoice);
      else invoicesOf.set(invoice.orderLineId, [invoice]);
    }
    const today = this.clock.dateIn(access.organisation.timeZone);
    const found = await this.accruals.find(access.organisation.id, lineIds);
    for (const placed of await this.orders.listLines(access.organisation.id, lineIds)) {
      const standing = found.get(placed.line.id) ?? { accruedMinor: 0, accruals: [] };
      const own = invoicesOf.get(placed.line.id) ?? [];
      const planned = await this.accruals.settle(placed, standing, { ...rest, today, invoices: own });
      for (const { draft, origin } of planned) await this.post(access, [draft], null, origin);
    }
  }

  /** What is booked at all: the months that have a posting, and the number of the newest one of all. */
  async findExtent(organisationId: string): Promise<{ bookedMonths: Set<string>; newestId: number }> {
    const bookedMonths = await this.repository.listMonths(organisationId);
    return { bookedMonths: new Set(bookedMonths), newestId: await this.repository.findNewestId() };
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

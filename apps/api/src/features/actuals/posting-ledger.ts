import { Injectable } from '@nestjs/common';
import { MAX_AMOUNT_MINOR, MAX_MINUTES, requireInRange } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { Clock } from '../../platform/config/clock';
import { RollupWriter } from '../../platform/facts/rollup-writer';
import { OrderLedger } from '../commitments';
import { PeriodLocks } from './periods/period-locks';
import type { PostingDraft, PostingOrigin } from './posting-draft';
import type { PostingEntity } from './posting.entity';
import { PostingRepository } from './posting.repository';
import { toOrderUses } from './to-order-uses';
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
    return ids;
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

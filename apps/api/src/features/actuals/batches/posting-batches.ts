import { Injectable } from '@nestjs/common';
import { DomainError, MAX_AMOUNT_MINOR, MAX_MINUTES, requireInRange } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { RollupWriter } from '../../../platform/facts/rollup-writer';
import { OrderLedger } from '../../commitments';
import { PeriodLocks } from '../periods/period-locks';
import type { PostingDraft } from '../posting-draft';
import { PostingLedger } from '../posting-ledger';
import { toLineInvoice } from '../to-order-uses';
import { toPostingRow } from '../to-posting-row';
import { BatchContent } from './batch-content';
import { PostingBatchRepository } from './posting-batch.repository';

/** Deleting touches every index of a row; so many take about a tenth of a second. */
const ROWS_PER_REMOVAL = 2_000;

/**
 * Many postings that appear all at once: they are inserted chunk by chunk, each chunk in a short transaction of its own,
 * and stay hidden until the batch is published; that takes one more short transaction, whatever their number.
 */
@Injectable()
export class PostingBatches {
  constructor(
    private readonly batches: PostingBatchRepository,
    private readonly periods: PeriodLocks,
    private readonly orders: OrderLedger,
    private readonly ledger: PostingLedger,
    private readonly rollup: RollupWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Begins a batch in the caller's unit of work. @throws {DomainError} `import.busy` while another one is under way */
  async open(access: Access, importId: string): Promise<BatchContent> {
    const organisationId = access.organisation.id;
    await this.unitOfWork.lock(lockName(organisationId));
    if (await this.batches.find(organisationId)) throw new DomainError('import.busy', {});
    await this.batches.insert({ id: importId, organisationId, createdAt: this.clock.now() });
    return new BatchContent(access.organisation.fiscalYearStartMonth);
  }

  /**
   * Inserts the next postings in the caller's unit of work and returns those that were not there yet; the caller hands
   * them to the content once that is durable.
   * @throws {DomainError} `amount.out-of-range`, `import.interrupted` when the batch was given up meanwhile
   */
  async append(access: Access, importId: string, drafts: readonly PostingDraft[]): Promise<PostingDraft[]> {
    const organisationId = access.organisation.id;
    for (const { amountMinor, minutes } of drafts) {
      requireInRange(amountMinor, MAX_AMOUNT_MINOR);
      requireInRange(minutes, MAX_MINUTES);
    }
    await this.requireOpen(organisationId, importId);
    const booking = { organisationId, importId, createdAt: this.clock.now(), createdBy: access.accountId };
    const rows = drafts.map((draft) =>
      toPostingRow({ ...draft, correctsMonth: null }, booking, { state: 'posted' }),
    );
    const isNew = await this.batches.insertNew(rows);
    return drafts.filter((_, at) => isNew[at]);
  }

  /**
   * Shows the whole batch: roll-up, orders and the accruals of their receipts follow in the caller's unit of work; the caller writes the audit event.
   * @throws {DomainError} `period.closed` when one of its months was closed meanwhile, `order-line.unknown`,
   *   `order.not-in-force`, `import.interrupted`
   */
  async publish(access: Access, importId: string, content: BatchContent): Promise<void> {
    const organisationId = access.organisation.id;
    await this.requireOpen(organisationId, importId);
    await this.periods.requireOpen(organisationId, content.months);
    await this.orders.consume(access, content.orderUses);
    await this.rollup.add(organisationId, content.toFacts());
    if (content.orderUses.length > 0) {
      const invoices = (await this.batches.listOrderPostings(organisationId, importId)).flatMap(
        toLineInvoice,
      );
      const lineIds = content.orderUses.map(({ orderLineId }) => orderLineId);
      await this.ledger.settleLines(access, lineIds, { invoices, isReceipt: false });
    }
    await this.batches.remove(organisationId, importId);
  }

  /** Gives a batch up: its postings go, a few at a time, then it ends itself. Nobody ever saw them. */
  async withdraw(organisationId: string, importId: string): Promise<void> {
    for (let removed = ROWS_PER_REMOVAL; removed === ROWS_PER_REMOVAL;) {
      removed = await this.unitOfWork.run(async () => {
        await this.unitOfWork.lock(lockName(organisationId));
        const batch = await this.batches.find(organisationId);
        if (batch?.id !== importId) return 0;
        const count = await this.batches.removePostings(organisationId, importId, ROWS_PER_REMOVAL);
        if (count < ROWS_PER_REMOVAL) await this.batches.remove(organisationId, importId);
        return count;
      });
      await new Promise(setImmediate);
    }
  }

  private async requireOpen(organisationId: string, importId: string): Promise<void> {
    await this.unitOfWork.lock(lockName(organisationId));
    const batch = await this.batches.find(organisationId);
    if (batch?.id !== importId) throw new DomainError('import.interrupted', {});
  }
}

const lockName = (organisationId: string) => `posting-batch:${organisationId}`;

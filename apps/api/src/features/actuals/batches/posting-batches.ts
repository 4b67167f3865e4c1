import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { RollupWriter } from '../../../platform/facts/rollup-writer';
import type { Appended } from '../../../platform/staging/append-chunk';
import { type Chunk, StagedRows } from '../../../platform/staging/staged-rows';
import { OrderLedger } from '../../commitments';
import { PeriodLocks } from '../periods/period-locks';
import { PostingLedger } from '../posting-ledger';
import { toLineInvoice } from '../to-order-uses';
import { BatchContent } from './batch-content';
import { PostingBatchRepository } from './posting-batch.repository';
import type { StagedPostingsForm } from './staged-postings';

/** Deleting touches every index of a row; so many take about a tenth of a second. */
const ROWS_PER_REMOVAL = 2_000;

/** Staged postings, and which of them come next. */
export interface PostingsChunk extends StagedPostingsForm, Pick<Chunk, 'after' | 'size'> {
  path: string;
}

/**
 * Many postings that appear all at once: they are inserted chunk by chunk, each chunk in a short transaction of its own,
 * and stay hidden until the batch is published; that takes one more short transaction, whatever their number.
 */
@Injectable()
export class PostingBatches {
  constructor(
    private readonly batches: PostingBatchRepository,
    private readonly staged: StagedRows,
    private readonly periods: PeriodLocks,
    private readonly orders: OrderLedger,
    private readonly ledger: PostingLedger,
    private readonly rollup: RollupWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Begins a batch in the caller's unit of work. @throws {DomainError} `import.busy` while another one is under way */
  async open(access: Access, importId: string): Promise<void> {
    const organisationId = access.organisation.id;
    await this.unitOfWork.lock(lockName(organisationId));
    if (await this.batches.find(organisationId)) throw new DomainError('import.busy', {});
    await this.batches.insert({ id: importId, organisationId, createdAt: this.clock.now() });
  }

  /**
   * Inserts the next staged postings, those that are not there yet, in a transaction of their own.
   * @throws {DomainError} `import.interrupted` when the batch was given up meanwhile, `reference.gone`
   */
  async append(access: Access, importId: string, chunk: PostingsChunk): Promise<Appended> {
    const organisationId = access.organisation.id;
    const booking = { organisationId, importId, createdAt: this.clock.now(), createdBy: access.accountId };
    const appended = await this.staged.append({
      staged: chunk.path,
      mapping: this.batches.toMapping(chunk, booking),
      guard: { ...this.batches.toGuard(organisationId, importId), lock: lockName(organisationId) },
      after: chunk.after,
      size: chunk.size,
    });
    if (!appended.isOpen) throw new DomainError('import.interrupted', {});
    return appended;
  }

  /** What the batch holds by now. */
  async sumUp(access: Access, importId: string): Promise<BatchContent> {
    const { id, fiscalYearStartMonth } = access.organisation;
    const { sql, values } = this.batches.toSums(id, importId);
    return new BatchContent(await this.staged.query(sql, values), fiscalYearStartMonth);
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
    if (content.hasOrders) await this.settle(access, importId);
    await this.rollup.add(organisationId, content.toFacts());
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

  /** What the postings take from orders, and the accruals of receipts that they end. */
  private async settle(access: Access, importId: string): Promise<void> {
    const invoices = (await this.batches.listOrderPostings(access.organisation.id, importId)).flatMap(
      toLineInvoice,
    );
    const uses = invoices.map(({ orderLineId, amountMinor, isFinalInvoice, isReversal }) => ({
      ...{ orderLineId, amountMinor, isFinalInvoice, isReversal },
    }));
    await this.orders.consume(access, uses);
    const lineIds = uses.map(({ orderLineId }) => orderLineId);
    await this.ledger.settleLines(access, lineIds, { invoices, isReceipt: false });
  }

  private async requireOpen(organisationId: string, importId: string): Promise<void> {
    await this.unitOfWork.lock(lockName(organisationId));
    const batch = await this.batches.find(organisationId);
    if (batch?.id !== importId) throw new DomainError('import.interrupted', {});
  }
}

const lockName = (organisationId: string) => `posting-batch:${organisationId}`;

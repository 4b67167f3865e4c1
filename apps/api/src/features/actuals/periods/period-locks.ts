import { Injectable } from '@nestjs/common';
import { DomainError, firstOpenMonth } from '@etat/domain';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { PostingDraft } from '../posting-draft';
import { PeriodLockRepository } from './period-lock.repository';

/** A draft in the month it counts in. */
export type SettledDraft = PostingDraft & { correctsMonth: string | null };

const lockName = (organisationId: string) => `periods:${organisationId}`;

/** Which months take postings. Every posting shares the lock that closing takes alone, so that none slips in meanwhile. */
@Injectable()
export class PeriodLocks {
  constructor(
    private readonly repository: PeriodLockRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async listClosed(organisationId: string): Promise<Set<string>> {
    return new Set(await this.repository.listClosedMonths(organisationId));
  }

  /** Waits for every posting under way, and lets none begin before the transaction ends. */
  async lockForClosing(organisationId: string): Promise<void> {
    await this.unitOfWork.lock(lockName(organisationId));
  }

  /** @throws {DomainError} `period.closed` with the first of these months that is, and the first open one after it */
  async requireOpen(organisationId: string, months: ReadonlySet<string>): Promise<void> {
    await this.share(organisationId);
    const closed = await this.listClosed(organisationId);
    for (const month of [...months].sort())
      if (closed.has(month))
        throw new DomainError('period.closed', { month, firstOpenMonth: firstOpenMonth(month, closed) });
  }

  /** The lock every posting holds; taken early by whoever needs others as well. */
  async share(organisationId: string): Promise<void> {
    await this.unitOfWork.lock(lockName(organisationId), 'shared');
  }

  /**
   * The drafts in open months: a closed service month is refused, or gives way to the first open one and stays on record.
   * @throws {DomainError} `period.closed` with the month and the first open one
   */
  async settle(
    organisationId: string,
    drafts: readonly PostingDraft[],
    intoOpenPeriod: boolean,
  ): Promise<SettledDraft[]> {
    await this.share(organisationId);
    const closed = await this.listClosed(organisationId);
    return drafts.map((draft) => {
      const month = draft.serviceMonth;
      if (!closed.has(month)) return { ...draft, correctsMonth: null };
      const open = firstOpenMonth(month, closed);
      if (!intoOpenPeriod) throw new DomainError('period.closed', { month, firstOpenMonth: open });
      return { ...draft, serviceMonth: open, correctsMonth: month };
    });
  }
}

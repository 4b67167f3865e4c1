import { Injectable } from '@nestjs/common';
import { addMinor, remainingAccrualMinor, spreadAccrualRelease, sumMinor } from '@etat/domain';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { PostingDraft } from '../posting-draft';
import type { PostingEntity } from '../posting.entity';
import { PostingRepository } from '../posting.repository';
import { toDerivedDraft } from '../to-derived-draft';

/** What is left of the accruals that receipts of one order line made, oldest first. */
export interface StandingAccruals {
  accruedMinor: number;
  accruals: { posting: PostingEntity; remainingMinor: number }[];
}

/** A release that is to be posted. */
export interface LineRelease {
  draft: PostingDraft;
  derivedFrom: number;
}

/** Accruals of order lines. The caller holds the lock of their orders and posts what is planned here. */
@Injectable()
export class LineAccruals {
  constructor(
    private readonly repository: PostingRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The accruals in force, under their locks, so that nobody releases the same cent by hand. */
  async find(organisationId: string, lineIds: readonly string[]): Promise<Map<string, StandingAccruals>> {
    const rows = await this.repository.listAccrualsOfLines(organisationId, lineIds);
    for (const id of rows.map((row) => row.id).sort((one, other) => one - other))
      await this.unitOfWork.lock(`posting:${organisationId}:${id}`);
    const releases = await this.repository.listDerivedFrom(
      organisationId,
      'release',
      rows.map(({ id }) => id),
    );
    const found = new Map<string, StandingAccruals>();
    for (const lineId of new Set(lineIds)) {
      const accruals = rows
        .filter(({ orderLineId }) => orderLineId === lineId)
        .map((posting) => ({
          posting,
          remainingMinor: remainingAccrualMinor(
            posting.amountMinor,
            releases.flatMap(({ derivedFrom, amountMinor }) =>
              derivedFrom === posting.id ? amountMinor : [],
            ),
          ),
        }))
        .filter(({ remainingMinor }) => remainingMinor !== 0);
      const accruedMinor = sumMinor(accruals.map(({ remainingMinor }) => remainingMinor));
      found.set(lineId, { accruedMinor, accruals });
    }
    return found;
  }

  /** Plans what an invoice, or a receipt that turned out smaller, releases, and takes it off `standing`. */
  plan(
    standing: StandingAccruals,
    { amountMinor, isFinal, serviceMonth }: { amountMinor: number; isFinal: boolean; serviceMonth?: string },
  ): LineRelease[] {
    const accruals = standing.accruals.map(({ posting, remainingMinor }) => ({
      id: posting.id,
      remainingMinor,
    }));
    const released = spreadAccrualRelease({ accruals, invoiceMinor: amountMinor, isFinal });
    return released.flatMap(({ id, amountMinor: releasedMinor }) => {
      const accrual = standing.accruals.find(({ posting }) => posting.id === id);
      if (!accrual) return [];
      accrual.remainingMinor = addMinor(accrual.remainingMinor, releasedMinor);
      standing.accruedMinor = addMinor(standing.accruedMinor, releasedMinor);
      const month = serviceMonth ?? accrual.posting.serviceMonth;
      const change = { amountMinor: releasedMinor, minutes: 0, serviceMonth: month };
      return { draft: toDerivedDraft(accrual.posting, change), derivedFrom: id };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Accrual, AccrualRelease, Posting } from '@etat/contracts';
import { DomainError, remainingAccrualMinor, sumMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { PostingRepository } from '../posting.repository';
import { PostingService } from '../posting.service';
import { toPosting } from '../to-posting';
import { AccrualLedger } from './accrual-ledger';

/** Accrued cost that waits for its invoice, and releasing it by hand. */
@Injectable()
export class AccrualService {
  constructor(
    private readonly repository: PostingRepository,
    private readonly accruals: AccrualLedger,
    private readonly postings: PostingService,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Oldest service month first; those that are released only when asked for. */
  async list(access: Access, all: boolean): Promise<{ items: Accrual[]; nextCursor: null }> {
    const organisationId = access.organisation.id;
    const rows = await this.repository.listAccruals(organisationId, scopeOf(access, 'actuals.read'));
    const releases = await this.repository.listDerivedFrom(
      organisationId,
      'release',
      rows.map(({ id }) => id),
    );
    const names = await this.names.of(rows.map(({ createdBy }) => createdBy));
    const items = rows.map((row) => {
      const own = releases.filter(({ derivedFrom }) => derivedFrom === row.id);
      const releasesMinor = own.map(({ amountMinor }) => amountMinor);
      return {
        posting: toPosting(row, names, new Set()),
        releasedMinor: sumMinor(releasesMinor),
        remainingMinor: remainingAccrualMinor(row.amountMinor, releasesMinor),
      };
    });
    return { items: items.filter(({ remainingMinor }) => all || remainingMinor !== 0), nextCursor: null };
  }

  /** Without an amount all that is left. @throws {DomainError} `accrual.*`, `period.closed` */
  async release(access: Access, publicId: string, input: AccrualRelease): Promise<Posting> {
    return this.unitOfWork.run(async () => {
      const found = await this.accruals.lock(access, publicId);
      const { amountMinor, reason, intoOpenPeriod } = input;
      const id = await this.accruals.release(access, found, {
        invoiceMinor: amountMinor ?? found.remainingMinor,
        isFinal: amountMinor === undefined,
        intoOpenPeriod,
      });
      if (id === null) throw new DomainError('accrual.nothing-released', {});
      await this.audit.record(access, {
        action: 'accrual.released',
        entity: 'posting',
        entityId: publicId,
        before: { remainingMinor: found.remainingMinor },
        after: { release: id },
        reason,
      });
      return this.postings.get(access, String(id));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { computeAccrualReleaseMinor, DomainError, remainingAccrualMinor, subtractMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { PostingOrigin } from '../posting-draft';
import { PostingLedger } from '../posting-ledger';
import type { PostingEntity } from '../posting.entity';
import { PostingRepository } from '../posting.repository';
import { fromPublicId } from '../to-posting';
import { toDerivedDraft } from '../to-derived-draft';

/** How much is released, why, and in which month it counts. */
export interface AccrualReleaseOrder {
  invoiceMinor: number;
  isFinal: boolean;
  serviceMonth?: string;
  causedBy?: number;
  intoOpenPeriod?: boolean;
}

/** Accruals and what of them is left, in the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class AccrualLedger {
  constructor(
    private readonly repository: PostingRepository,
    private readonly ledger: PostingLedger,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The accrual under its lock, so that two invoices never release the same cent.
   * @throws {DomainError} `accrual.unknown`, also when it is out of reach; `accrual.released` when nothing is left
   */
  async lock(access: Access, publicId: string): Promise<{ accrual: PostingEntity; remainingMinor: number }> {
    const organisationId = access.organisation.id;
    const id = fromPublicId(publicId);
    await this.unitOfWork.lock(`posting:${organisationId}:${id}`);
    const [accrual] = await this.repository.findByIds(organisationId, scopeOf(access, 'actuals.post'), [id]);
    if (!accrual?.isAccrual || accrual.state !== 'posted')
      throw new DomainError('accrual.unknown', { id: publicId });
    const releases = await this.repository.listDerivedFrom(organisationId, 'release', [id]);
    const remainingMinor = remainingAccrualMinor(
      accrual.amountMinor,
      releases.map((release) => release.amountMinor),
    );
    if (remainingMinor === 0) throw new DomainError('accrual.released', {});
    return { accrual, remainingMinor };
  }

  /** What an invoice that names the accrual is about to release of it. */
  toNamed(
    { accrual, remainingMinor }: { accrual: PostingEntity; remainingMinor: number },
    { invoiceMinor, isFinal }: Pick<AccrualReleaseOrder, 'invoiceMinor' | 'isFinal'>,
  ): NonNullable<PostingOrigin['named']> {
    const released = computeAccrualReleaseMinor({ remainingMinor, invoiceMinor, isFinal });
    return { accrualId: accrual.id, amountMinor: subtractMinor(0, released) };
  }

  /** Books the release into the accrual's place; returns its number, null when the invoice releases nothing. */
  async release(
    access: Access,
    { accrual, remainingMinor }: { accrual: PostingEntity; remainingMinor: number },
    order: AccrualReleaseOrder,
  ): Promise<number | null> {
    const { invoiceMinor, isFinal, serviceMonth = accrual.serviceMonth } = order;
    const amountMinor = computeAccrualReleaseMinor({ remainingMinor, invoiceMinor, isFinal });
    if (amountMinor === 0) return null;
    const draft = toDerivedDraft(accrual, { amountMinor, minutes: 0, serviceMonth });
    const [id] = await this.ledger.post(access, [draft], null, {
      state: 'release',
      derivedFrom: accrual.id,
      causedBy: order.causedBy ?? null,
      intoOpenPeriod: order.intoOpenPeriod ?? false,
    });
    return id ?? null;
  }
}

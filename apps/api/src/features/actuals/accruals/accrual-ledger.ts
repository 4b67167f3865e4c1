import { Injectable } from '@nestjs/common';
import { computeAccrualReleaseMinor, DomainError, remainingAccrualMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { PostingLedger } from '../posting-ledger';
import type { PostingEntity } from '../posting.entity';
import { PostingRepository } from '../posting.repository';
import { fromPublicId } from '../to-posting';
import { toDerivedDraft } from '../to-derived-draft';

/** How much is released by hand. */
export interface AccrualReleaseOrder {
  invoiceMinor: number;
  isFinal: boolean;
  intoOpenPeriod: boolean;
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
   * The accrual under its lock, so that two invoices never release the same cent; `orderLineId` is the line of the invoice.
   * @throws {DomainError} `accrual.unknown`, also when it is out of reach; `accrual.released` when nothing is left
   */
  async lock(
    access: Access,
    publicId: string,
    orderLineId: string | null = null,
  ): Promise<{ accrual: PostingEntity; remainingMinor: number }> {
    const organisationId = access.organisation.id;
    const id = fromPublicId(publicId);
    const [listed] = await this.repository.findByIds(organisationId, scopeOf(access, 'actuals.post'), [id]);
    // Months, orders, postings: in the order in which a receipt takes them, so that the two never wait for each other.
    await this.ledger.share(access, [orderLineId ?? [], listed?.orderLineId ?? []].flat());
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

  /** Books the release into the accrual's place; returns its number, null when the amount releases nothing. */
  async release(
    access: Access,
    { accrual, remainingMinor }: { accrual: PostingEntity; remainingMinor: number },
    order: AccrualReleaseOrder,
  ): Promise<number | null> {
    const { invoiceMinor, isFinal, intoOpenPeriod } = order;
    const amountMinor = computeAccrualReleaseMinor({ remainingMinor, invoiceMinor, isFinal });
    if (amountMinor === 0) return null;
    // What is released by hand will not come: a reversed invoice must not bring it back.
    const { orderLineId } = accrual;
    const draft = toDerivedDraft(accrual, { amountMinor, minutes: 0, orderLineId });
    const [id] = await this.ledger.post(access, [draft], null, {
      state: 'release',
      derivedFrom: accrual.id,
      intoOpenPeriod,
    });
    return id ?? null;
  }
}

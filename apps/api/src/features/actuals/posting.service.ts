import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Posting, PostingCreate, PostingQuery } from '@etat/contracts';
import { computeHoursCostMinor, convertMinor, DomainError, monthOf, rateAt } from '@etat/domain';
import { type Access, requireReach, scopeOf } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import type { Page } from '../../platform/database/page';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { AccountNames } from '../../platform/access/account-names';
import { ExchangeRateService, OrganisationDirectory } from '../organisation';
import { StrategyDirectory } from '../strategy';
import type { OriginalAmount, PostingDraft } from './posting-draft';
import type { PostingEntity } from './posting.entity';
import { PostingLedger } from './posting-ledger';
import { PostingRepository } from './posting.repository';
import { fromPublicId, toOriginal, toPosting } from './to-posting';

type ExternalPosting = Extract<PostingCreate, { kind: 'external' }>;

/** A posting by hand is unique by itself: two equal ones are two. */
const uniqueIdentity = () => ({
  identityHash: createHash('sha256').update(`hand:${newId()}`).digest('hex'),
  occurrence: 1,
});

/** Booking cost and hours by hand, and reversing what was booked. */
@Injectable()
export class PostingService {
  constructor(
    private readonly repository: PostingRepository,
    private readonly ledger: PostingLedger,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly exchangeRates: ExchangeRateService,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access, query: PostingQuery): Promise<Page<Posting>> {
    const page = await this.repository.list(access.organisation.id, scopeOf(access, 'actuals.read'), query);
    const names = await this.names.of(page.items.map((row) => row.createdBy));
    return { items: page.items.map((row) => toPosting(row, names)), nextCursor: page.nextCursor };
  }

  async get(access: Access, publicId: string): Promise<Posting> {
    const row = await this.repository.get(
      access.organisation.id,
      scopeOf(access, 'actuals.read'),
      fromPublicId(publicId),
    );
    return toPosting(row, await this.names.of([row.createdBy]));
  }

  /**
   * @throws {DomainError} `posting.zero`, `posting.amount-missing`, `access.denied`, `category.*`, `rates.none-for-month`,
   *   `rates.none-for-date`, `order-line.unknown`, `order.not-in-force`
   */
  async create(access: Access, input: PostingCreate): Promise<Posting> {
    requireReach(access, 'actuals.post', input.costCentreId);
    return this.unitOfWork.run(async () => {
      const draft = await this.toDraft(access, input);
      if (draft.amountMinor === 0 && draft.minutes === 0) throw new DomainError('posting.zero', {});
      const [id] = await this.ledger.post(access, [draft], null);
      await this.audit.record(access, {
        action: 'posting.posted',
        entity: 'posting',
        entityId: String(id),
        after: draft,
      });
      return this.get(access, String(id));
    });
  }

  /** Books the opposite into the same month and marks the original. @throws {DomainError} `posting.reversed` */
  async reverse(access: Access, publicId: string, reason: string): Promise<Posting> {
    return this.unitOfWork.run(async () => {
      const before = await this.repository.get(
        access.organisation.id,
        scopeOf(access, 'actuals.post'),
        fromPublicId(publicId),
      );
      if (!(await this.repository.markReversed(access.organisation.id, before.id)))
        throw new DomainError('posting.reversed', {});
      const [id] = await this.ledger.post(access, [this.toReversal(before)], null, { of: before.id });
      await this.audit.record(access, {
        action: 'posting.reversed',
        entity: 'posting',
        entityId: String(before.id),
        before: { state: before.state },
        after: { state: 'reversed', reversal: id },
        reason,
      });
      return this.get(access, String(id));
    });
  }

  private toReversal(before: PostingEntity): PostingDraft {
    const {
      kind,
      postingDate,
      serviceMonth,
      costCentreId,
      categoryId,
      initiativeId,
      vendorId,
      roleId,
      rateMicro,
      document,
      text,
      orderLineId,
      isFinalInvoice,
    } = before;
    const original = toOriginal(before);
    return {
      kind,
      postingDate,
      serviceMonth,
      costCentreId,
      categoryId,
      initiativeId,
      vendorId,
      roleId,
      rateMicro,
      document,
      text,
      orderLineId,
      isFinalInvoice,
      original: original && { ...original, amountMinor: 0 - original.amountMinor },
      minutes: 0 - before.minutes,
      amountMinor: 0 - before.amountMinor,
      sourceLine: null,
      ...uniqueIdentity(),
    };
  }

  private async toDraft(access: Access, input: PostingCreate): Promise<PostingDraft> {
    const organisationId = access.organisation.id;
    await this.directory.requireCostCentre(organisationId, input.costCentreId);
    await this.directory.requireLeafCategory(organisationId, input.categoryId, input.kind);
    await this.strategy.requireInitiative(organisationId, input.initiativeId);
    const { kind, postingDate, costCentreId, categoryId, initiativeId, text } = input;
    const serviceMonth = input.serviceMonth ?? monthOf(postingDate);
    const shared = {
      kind,
      postingDate,
      serviceMonth,
      costCentreId,
      categoryId,
      initiativeId,
      text,
      sourceLine: null,
      ...uniqueIdentity(),
    };
    if (input.kind === 'external') {
      await this.directory.requireVendor(organisationId, input.vendorId);
      return {
        ...shared,
        vendorId: input.vendorId,
        roleId: null,
        minutes: 0,
        rateMicro: null,
        ...(await this.toAmount(access, input)),
        document: input.document,
        orderLineId: input.orderLineId,
        isFinalInvoice: input.orderLineId !== null && input.isFinalInvoice,
      };
    }
    const rateMicro = rateAt(await this.directory.listRates(organisationId, input.roleId), serviceMonth);
    if (rateMicro === null) throw new DomainError('rates.none-for-month', { month: serviceMonth });
    const amountMinor = computeHoursCostMinor({
      minutes: input.minutes,
      rateMicro,
      currency: access.organisation.currency,
    });
    return {
      ...shared,
      vendorId: null,
      roleId: input.roleId,
      minutes: input.minutes,
      rateMicro,
      amountMinor,
      document: '',
    };
  }

  /** The amount in the organisation's currency, and where it came from when it was paid in another. */
  private async toAmount(
    access: Access,
    { postingDate, amountMinor, original }: ExternalPosting,
  ): Promise<{ amountMinor: number; original: OriginalAmount | null }> {
    const own = access.organisation.currency;
    if (!original) {
      if (amountMinor === undefined) throw new DomainError('posting.amount-missing', {});
      return { amountMinor, original: null };
    }
    if (amountMinor !== undefined) throw new DomainError('posting.amount-twice', {});
    const { currency: from, amountMinor: foreignMinor } = original;
    if (from === own) return { amountMinor: foreignMinor, original: null };
    const { rateE9, date: rateDate } =
      original.rateE9 === null
        ? await this.exchangeRates.find(access, from, postingDate)
        : { rateE9: original.rateE9, date: null };
    return {
      amountMinor: convertMinor({ amountMinor: foreignMinor, from, to: own, rateE9 }),
      original: { currency: from, amountMinor: foreignMinor, rateE9, rateDate },
    };
  }
}

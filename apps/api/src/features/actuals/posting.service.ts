import { Injectable } from '@nestjs/common';
import type { Posting, PostingCreate, PostingQuery, ReversalCreateSchema } from '@etat/contracts';
import { computeHoursCostMinor, convertMinor, DomainError, monthOf, rateAt } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireReach, scopeOf } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import type { Page } from '../../platform/database/page';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountNames } from '../../platform/access/account-names';
import { ExchangeRateService, OrganisationDirectory } from '../organisation';
import { StrategyDirectory } from '../strategy';
import { AccrualLedger } from './accruals/accrual-ledger';
import type { OriginalAmount, PostingDraft } from './posting-draft';
import type { PostingEntity } from './posting.entity';
import { PostingLedger } from './posting-ledger';
import { PostingReverser } from './posting-reverser';
import { PostingRepository } from './posting.repository';
import { fromPublicId, toPosting } from './to-posting';
import { uniqueIdentity } from './unique-identity';

type ExternalPosting = Extract<PostingCreate, { kind: 'external' }>;

/** Booking cost and hours by hand, and reversing what was booked. */
@Injectable()
export class PostingService {
  constructor(
    private readonly repository: PostingRepository,
    private readonly ledger: PostingLedger,
    private readonly reverser: PostingReverser,
    private readonly accruals: AccrualLedger,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly exchangeRates: ExchangeRateService,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access, query: PostingQuery): Promise<Page<Posting>> {
    const page = await this.repository.list(access.organisation.id, scopeOf(access, 'actuals.read'), query);
    return { items: await this.describe(page.items), nextCursor: page.nextCursor };
  }

  /** @throws {DomainError} `posting.not-found`, also when it is out of reach */
  async get(access: Access, publicId: string): Promise<Posting> {
    const row = await this.repository.get(
      access.organisation.id,
      scopeOf(access, 'actuals.read'),
      fromPublicId(publicId),
    );
    const [posting] = await this.describe([row]);
    if (!posting) throw new DomainError('posting.not-found', { id: publicId });
    return posting;
  }

  /**
   * Books a cost or hours; an invoice that names an accrual releases it in its own month.
   * @throws {DomainError} `posting.zero`, `posting.amount-missing`, `period.closed`, `accrual.*`, `access.denied`, `category.*`,
   *   `rates.none-for-month`, `rates.none-for-date`, `order-line.unknown`, `order.not-in-force`
   */
  async create(access: Access, input: PostingCreate): Promise<Posting> {
    requireReach(access, 'actuals.post', input.costCentreId);
    return this.unitOfWork.run(async () => {
      const named = input.kind === 'external' ? input.accrual : undefined;
      const orderLineId = input.kind === 'external' ? input.orderLineId : null;
      if (input.kind === 'external' && input.isAccrual && orderLineId !== null)
        throw new DomainError('accrual.of-order-line', {});
      const found = named && (await this.accruals.lock(access, named.id, orderLineId));
      const accrualLineId = found?.accrual.orderLineId ?? null;
      if (orderLineId !== null && accrualLineId !== null && accrualLineId !== orderLineId)
        throw new DomainError('accrual.of-other-line', {});
      const draft = await this.toDraft(access, input);
      if (draft.amountMinor === 0 && draft.minutes === 0) throw new DomainError('posting.zero', {});
      const { intoOpenPeriod } = input;
      const [id = 0] = await this.ledger.post(access, [draft], null, {
        ...{ state: 'posted', intoOpenPeriod },
        named: found && { ...found, isFinal: named?.isFinal ?? false },
      });
      const posting = await this.get(access, String(id));
      const caused = await this.repository.listCausedBy(access.organisation.id, [id]);
      const releases = caused.length > 0 ? { releases: caused.map((release) => release.id) } : {};
      await this.audit.record(access, {
        action: 'posting.posted',
        entity: 'posting',
        entityId: String(id),
        after: { ...draft, serviceMonth: posting.serviceMonth, ...releases },
      });
      return posting;
    });
  }

  /**
   * Books the opposite into the same month and marks the original; splits and releases it brought about go with it.
   * @throws {DomainError} `posting.reversed`, `accrual.partly-released`, `period.closed`
   */
  async reverse(
    access: Access,
    publicId: string,
    { reason, intoOpenPeriod }: z.infer<typeof ReversalCreateSchema>,
  ): Promise<Posting> {
    return this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      const number = fromPublicId(publicId);
      const scope = scopeOf(access, 'actuals.post');
      const { orderLineId } = await this.repository.get(organisationId, scope, number);
      // Months, orders, postings: in the order in which an invoice takes them, which may release this very accrual.
      await this.ledger.share(access, orderLineId === null ? [] : [orderLineId]);
      await this.unitOfWork.lock(`posting:${organisationId}:${number}`);
      const before = await this.repository.get(organisationId, scope, number);
      if (before.state !== 'posted') throw new DomainError('posting.reversed', {});
      if ((await this.repository.listDerivedFrom(organisationId, 'release', [number])).length > 0)
        throw new DomainError('accrual.partly-released', {});
      const id = await this.reverser.reverse(access, before, intoOpenPeriod);
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

  private async describe(rows: readonly PostingEntity[]): Promise<Posting[]> {
    const names = await this.names.of(rows.map((row) => row.createdBy));
    const ids = rows.map(({ id }) => id);
    const moved = await this.repository.listDerivedFrom(
      rows[0]?.organisationId ?? '',
      'reclassification',
      ids,
    );
    const splitIds = new Set(moved.flatMap(({ derivedFrom }) => derivedFrom ?? []));
    return rows.map((row) => toPosting(row, names, splitIds));
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
        isAccrual: input.isAccrual,
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

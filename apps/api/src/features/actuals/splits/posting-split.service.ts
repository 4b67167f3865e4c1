import { Injectable } from '@nestjs/common';
import type { Posting, PostingSplit, SplitWithdrawalSchema } from '@etat/contracts';
import { DomainError, reclassify, splitPosting } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireReach, scopeOf } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import { AllocationKeyService } from '../allocation-keys/allocation-key.service';
import { PostingLedger } from '../posting-ledger';
import { PostingReverser } from '../posting-reverser';
import type { PostingEntity } from '../posting.entity';
import { PostingRepository } from '../posting.repository';
import { toDerivedDraft } from '../to-derived-draft';
import { fromPublicId, toPosting } from '../to-posting';
import { isSamePlace, type Place, toSplitOrder } from './to-split-order';

type Page = { items: Posting[]; nextCursor: null };

/** Moves booked cost elsewhere. The ledger's original stays as it is; a zero-sum set of reclassifications moves it. */
@Injectable()
export class PostingSplitService {
  constructor(
    private readonly repository: PostingRepository,
    private readonly ledger: PostingLedger,
    private readonly reverser: PostingReverser,
    private readonly keys: AllocationKeyService,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The reclassifications in force, those out of the reader's reach left out. */
  async list(access: Access, publicId: string): Promise<Page> {
    const organisationId = access.organisation.id;
    const scope = scopeOf(access, 'actuals.read');
    const { id } = await this.repository.get(organisationId, scope, fromPublicId(publicId));
    const all = await this.repository.listDerivedFrom(organisationId, 'reclassification', [id]);
    const rows = await this.repository.findByIds(
      organisationId,
      scope,
      all.map((row) => row.id),
    );
    const names = await this.names.of(rows.map((row) => row.createdBy));
    const items = rows.sort((a, b) => a.id - b.id).map((row) => toPosting(row, names, new Set()));
    return { items, nextCursor: null };
  }

  /**
   * Replaces the split before. One part alone reassigns the whole posting.
   * @throws {DomainError} `posting.not-splittable`, `split.*`, `period.closed`, `access.denied`, those of the dimensions
   */
  async split(access: Access, publicId: string, input: PostingSplit): Promise<Page> {
    await this.unitOfWork.run(async () => {
      const original = await this.lock(access, publicId);
      const key = input.method === 'key' ? await this.keys.require(access, input.keyId) : null;
      const { places, rule } = toSplitOrder(original, input, key);
      for (const place of places) await this.requirePlace(access, original, place);
      const parts = splitPosting(original, rule).map((part, at) => {
        const place = places[at] ?? original;
        return { ...part, place, stays: isSamePlace(place, original) };
      });
      const before = await this.withdrawAll(access, original, input.intoOpenPeriod);
      const moved = parts.filter(
        ({ stays, amountMinor, minutes }) => !stays && (amountMinor !== 0 || minutes !== 0),
      );
      if (moved.length === 0) throw new DomainError('split.nothing-moves', {});
      const drafts = [
        toDerivedDraft(original, reclassify(parts)),
        ...moved.map(({ place, amountMinor, minutes }) =>
          toDerivedDraft(original, { ...place, amountMinor, minutes }),
        ),
      ];
      const after = await this.ledger.post(access, drafts, null, {
        state: 'reclassification',
        derivedFrom: original.id,
        causedBy: original.id,
        intoOpenPeriod: input.intoOpenPeriod,
      });
      await this.record(access, original, { action: 'posting.split', before, after, reason: input.reason });
    });
    return this.list(access, publicId);
  }

  /** Brings the cost back to where the ledger has it. @throws {DomainError} `split.none`, `period.closed` */
  async withdraw(
    access: Access,
    publicId: string,
    { reason, intoOpenPeriod }: z.infer<typeof SplitWithdrawalSchema>,
  ): Promise<Page> {
    await this.unitOfWork.run(async () => {
      const original = await this.lock(access, publicId);
      const before = await this.withdrawAll(access, original, intoOpenPeriod);
      if (before.length === 0) throw new DomainError('split.none', {});
      await this.record(access, original, { action: 'posting.split-withdrawn', before, after: [], reason });
    });
    return this.list(access, publicId);
  }

  /** The original under its lock, so that two splits never move the same cost. */
  private async lock(access: Access, publicId: string): Promise<PostingEntity> {
    const organisationId = access.organisation.id;
    const id = fromPublicId(publicId);
    await this.ledger.share(access);
    await this.unitOfWork.lock(`posting:${organisationId}:${id}`);
    const original = await this.repository.get(organisationId, scopeOf(access, 'actuals.post'), id);
    // An accrual is released where it stands; its invoice is what is split.
    if (original.state !== 'posted' || original.isAccrual)
      throw new DomainError('posting.not-splittable', {});
    return original;
  }

  private async requirePlace(access: Access, original: PostingEntity, place: Place): Promise<void> {
    if (isSamePlace(place, original)) return;
    await this.directory.requireCostCentre(access.organisation.id, place.costCentreId);
    requireReach(access, 'actuals.post', place.costCentreId);
    await this.strategy.requireInitiative(access.organisation.id, place.initiativeId);
  }

  private async withdrawAll(
    access: Access,
    original: PostingEntity,
    intoOpenPeriod: boolean,
  ): Promise<number[]> {
    const rows = await this.repository.listDerivedFrom(original.organisationId, 'reclassification', [
      original.id,
    ]);
    for (const row of rows) await this.reverser.reverse(access, row, intoOpenPeriod);
    return rows.map(({ id }) => id);
  }

  private async record(
    access: Access,
    original: PostingEntity,
    event: { action: string; before: number[]; after: number[]; reason: string },
  ): Promise<void> {
    await this.audit.record(access, {
      action: event.action,
      entity: 'posting',
      entityId: String(original.id),
      before: { reclassifications: event.before },
      after: { reclassifications: event.after },
      reason: event.reason,
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { PostingAssign, PostingAssignResult, UnassignedPosting, UnassignedQuery } from '@etat/contracts';
import { DomainError, reclassify } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import type { Page } from '../../../platform/database/page';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import { PostingLedger } from '../posting-ledger';
import type { PostingEntity } from '../posting.entity';
import { PostingRepository } from '../posting.repository';
import { toDerivedDraft } from '../to-derived-draft';
import { fromPublicId, toPosting } from '../to-posting';
import { AssignableRepository } from './assignable.repository';
import { AssignmentRules } from './assignment-rules';

/** Where one posting goes. */
interface Move {
  original: PostingEntity;
  place: { initiativeId: string; categoryId: string };
}

/** Postings without an initiative, and how they get theirs: by reclassifications, so that the ledger's original stays. */
@Injectable()
export class PostingAssignmentService {
  constructor(
    private readonly assignable: AssignableRepository,
    private readonly repository: PostingRepository,
    private readonly rules: AssignmentRules,
    private readonly ledger: PostingLedger,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Newest first, each with what the rules suggest. */
  async listUnassigned(access: Access, query: UnassignedQuery): Promise<Page<UnassignedPosting>> {
    const organisationId = access.organisation.id;
    const scope = scopeOf(access, 'actuals.read');
    const { items, nextCursor } = await this.assignable.listUnassigned(organisationId, scope, query);
    const found = await this.rules.match(await this.rules.open(organisationId), items);
    const names = await this.names.of(items.map((row) => row.createdBy));
    return {
      nextCursor,
      items: items.map((row) => {
        const rule = found.get(row.id);
        return {
          posting: toPosting(row, names, new Set()),
          suggestion: rule
            ? {
                ruleId: rule.id,
                ruleName: rule.name,
                initiativeId: rule.target.initiativeId,
                categoryId: rule.target.category?.id ?? null,
              }
            : null,
        };
      }),
    };
  }

  /**
   * Assigns all of them or none. What a rule does not match, or what is there already, is left where it is.
   * @throws {DomainError} `posting.not-found`, `posting.not-splittable`, `posting.moved`, `period.closed`,
   *   `initiative.unknown`, `category.*`
   */
  async assign(access: Access, input: PostingAssign): Promise<PostingAssignResult> {
    return this.unitOfWork.run(async () => {
      const originals = await this.lock(access, input.postingIds);
      const moves = await this.toMoves(access, originals, input);
      if (moves.length > 0) await this.carryOut(access, moves, input);
      return { assigned: moves.length, skipped: originals.length - moves.length };
    });
  }

  /** The originals under their locks, always in the same order, so that two bulks never wait for each other. */
  private async lock(access: Access, publicIds: readonly string[]): Promise<PostingEntity[]> {
    const organisationId = access.organisation.id;
    const ids = [...new Set(publicIds.map(fromPublicId))].sort((a, b) => a - b);
    for (const id of ids) await this.unitOfWork.lock(`posting:${organisationId}:${id}`);
    const rows = await this.repository.findByIds(organisationId, scopeOf(access, 'actuals.post'), ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const [moved] = await this.repository.listDerivedFrom(organisationId, 'reclassification', ids);
    return ids.map((id) => {
      const row = byId.get(id);
      if (!row) throw new DomainError('posting.not-found', { id });
      if (row.state !== 'posted' || row.isAccrual) throw new DomainError('posting.not-splittable', {});
      // Somebody decided where it goes; a bulk never takes that back unseen.
      if (moved?.derivedFrom === id) throw new DomainError('posting.moved', { id });
      return row;
    });
  }

  private async toMoves(
    access: Access,
    originals: readonly PostingEntity[],
    input: PostingAssign,
  ): Promise<Move[]> {
    const organisationId = access.organisation.id;
    if (input.to === 'initiative') {
      const { initiativeId } = input;
      await this.strategy.requireInitiative(organisationId, initiativeId);
      return originals
        .filter((original) => original.initiativeId !== initiativeId)
        .map((original) => ({ original, place: { initiativeId, categoryId: original.categoryId } }));
    }
    const open = originals.filter((original) => original.initiativeId === null);
    const found = await this.rules.match(await this.rules.open(organisationId), open);
    const categories = new Map<string, PostingEntity['kind']>();
    const moves = open.flatMap((original) => {
      const target = found.get(original.id)?.target;
      if (!target) return [];
      if (target.category) categories.set(target.category.id, target.category.kind);
      const categoryId = target.category?.id ?? original.categoryId;
      return { original, place: { initiativeId: target.initiativeId, categoryId } };
    });
    for (const [id, kind] of categories) await this.directory.requireLeafCategory(organisationId, id, kind);
    return moves;
  }

  private async carryOut(access: Access, moves: readonly Move[], input: PostingAssign): Promise<void> {
    const drafts = moves.flatMap(({ original, place }) => {
      const { id: movedFrom, amountMinor, minutes } = original;
      const taken = reclassify([{ amountMinor, minutes, stays: false }]);
      return [
        toDerivedDraft(original, { ...taken, movedFrom }),
        toDerivedDraft(original, { ...place, amountMinor, minutes, movedFrom }),
      ];
    });
    const { intoOpenPeriod, reason } = input;
    const ids = await this.ledger.post(access, drafts, null, { state: 'reclassification', intoOpenPeriod });
    await this.audit.record(access, {
      action: 'posting.assigned',
      entity: 'posting',
      entityId: null,
      after: {
        postings: moves.map(({ original, place }) => ({ id: String(original.id), ...place })),
        reclassifications: ids,
      },
      reason,
    });
  }
}

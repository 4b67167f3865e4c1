import { Injectable } from '@nestjs/common';
import type {
  PlanningRound,
  PlanningRoundCreateSchema,
  PlanningRoundUpdateSchema,
  PlanningTarget,
} from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import type { PlanningRoundEntity, PlanningTargetEntity } from './planning-round.entity';
import { PlanningRoundRepository } from './planning-round.repository';

const keyOf = ({ costCentreId, initiativeId }: PlanningTarget) => costCentreId ?? initiativeId;

/** Planning rounds and their targets; the controller's. */
@Injectable()
export class PlanningRoundService {
  constructor(
    private readonly repository: PlanningRoundRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Latest deadline first; of the targets those within the reader's reach. */
  async list(access: Access): Promise<{ items: PlanningRound[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { deadline: 'DESC', id: 'DESC' });
    const targets = await this.repository.listTargets(access.organisation.id);
    return { items: rows.map((row) => this.toRound(access, row, targets)), nextCursor: null };
  }

  /** @throws {DomainError} `round.not-found` */
  async get(access: Access, id: string): Promise<PlanningRound> {
    const row = await this.repository.get(access.organisation.id, id);
    return this.toRound(access, row, await this.repository.listTargets(access.organisation.id));
  }

  /** @throws {DomainError} `round.exists`, `round.target-twice`, `version.not-found`, `cost-centre.unknown`, `initiative.unknown` */
  async create(
    access: Access,
    { targets, ...input }: z.infer<typeof PlanningRoundCreateSchema>,
  ): Promise<PlanningRound> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      await this.versions.get(access, input.budgetVersionId);
      await this.requireTargets(organisationId, targets);
      const row: PlanningRoundEntity = { id: newId(), organisationId, version: 1, isOpen: true, ...input };
      await this.repository.insert(row);
      await this.repository.replaceTargets(organisationId, row.id, targets);
      await this.audit.record(access, {
        action: 'round.created',
        entity: 'round',
        entityId: row.id,
        after: { ...row, targets },
      });
      return this.get(access, row.id);
    });
  }

  async update(
    access: Access,
    id: string,
    version: number,
    { targets, ...input }: z.infer<typeof PlanningRoundUpdateSchema>,
  ): Promise<PlanningRound> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      const before = await this.get(access, id);
      if (row.version !== version) throw new DomainError('edit.stale', { current: before });
      // Nothing that can be changed was sent: the round stays as it is.
      if (!targets && Object.keys(input).length === 0) return before;
      if (targets) await this.requireTargets(access.organisation.id, targets);
      await this.repository.update(row, version, input);
      if (targets) await this.repository.replaceTargets(access.organisation.id, id, targets);
      const after = await this.get(access, id);
      await this.audit.record(access, {
        action: 'round.updated',
        entity: 'round',
        entityId: id,
        before,
        after,
      });
      return after;
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      const before = await this.get(access, id);
      await this.repository.remove(row, version);
      await this.audit.record(access, { action: 'round.deleted', entity: 'round', entityId: id, before });
    });
  }

  private async requireTargets(organisationId: string, targets: readonly PlanningTarget[]): Promise<void> {
    if (new Set(targets.map(keyOf)).size !== targets.length) throw new DomainError('round.target-twice', {});
    for (const { costCentreId, initiativeId } of targets) {
      if (costCentreId !== null) await this.directory.requireCostCentre(organisationId, costCentreId);
      await this.strategy.requireInitiative(organisationId, initiativeId);
    }
  }

  private toRound(
    access: Access,
    row: PlanningRoundEntity,
    targets: readonly PlanningTargetEntity[],
  ): PlanningRound {
    const { id, version, budgetVersionId, name, deadline, instructions, isOpen } = row;
    const scope = scopeOf(access, 'plan.read');
    const isSeen = ({ costCentreId }: PlanningTargetEntity) =>
      scope.kind === 'all' || (costCentreId !== null && scope.costCentreIds.includes(costCentreId));
    const own = targets.filter((target) => target.roundId === id && isSeen(target));
    return {
      id,
      version,
      budgetVersionId,
      name,
      deadline,
      instructions,
      isOpen,
      targets: own.map(({ costCentreId, initiativeId, amountMinor }) => ({
        costCentreId,
        initiativeId,
        amountMinor,
      })),
    };
  }
}

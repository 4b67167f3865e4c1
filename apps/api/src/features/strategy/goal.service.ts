import { Injectable } from '@nestjs/common';
import type { Goal, GoalCreateSchema, GoalUpdateSchema } from '@etat/contracts';
import { DomainError, requireMonthOrder } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import type { GoalAlignmentEntity, GoalEntity } from './goal.entity';
import { GoalRepository } from './goal.repository';
import { StrategyDirectory } from './strategy.directory';

const toGoal = (row: GoalEntity, alignments: readonly GoalAlignmentEntity[]): Goal => {
  const { id, version, kind, name, description, ownerId, fromMonth, toMonth, isActive } = row;
  const alignedToIds = alignments.filter(({ goalId }) => goalId === id).map((pair) => pair.corporateGoalId);
  return { id, version, kind, name, description, ownerId, fromMonth, toMonth, alignedToIds, isActive };
};

/** Corporate goals, and the communication goals aligned with them. */
@Injectable()
export class GoalService {
  constructor(
    private readonly repository: GoalRepository,
    private readonly directory: StrategyDirectory,
    private readonly organisation: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Corporate goals first. */
  async list(access: Access): Promise<{ items: Goal[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { kind: 'DESC', name: 'ASC', id: 'ASC' });
    const alignments = await this.repository.listAlignments(access.organisation.id);
    return { items: rows.map((row) => toGoal(row, alignments)), nextCursor: null };
  }

  /** @throws {DomainError} `goal.alignment-not-corporate`, `goal.unknown`, `person.unknown`, `month-range.reversed` */
  async create(access: Access, input: z.infer<typeof GoalCreateSchema>): Promise<Goal> {
    return this.write(access, async () => {
      const { alignedToIds, ...fields } = input;
      const row: GoalEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        isActive: true,
        ...fields,
      };
      await this.requireSound(row, alignedToIds);
      await this.repository.insert(row);
      await this.repository.replaceAlignments(row.organisationId, row.id, alignedToIds);
      const after = await this.find(row);
      await this.audit.record(access, { action: 'goal.created', entity: 'goal', entityId: row.id, after });
      return after;
    });
  }

  /** @throws {DomainError} as {@link create}; `goal.kind-fixed` while others are aligned with it; `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof GoalUpdateSchema>,
  ): Promise<Goal> {
    return this.write(access, async () => {
      const row = await this.repository.get(access.organisation.id, id);
      const before = await this.find(row);
      if (before.version !== version) throw new DomainError('edit.stale', { current: before });
      const { alignedToIds = before.alignedToIds, ...fields } = input;
      await this.requireSound({ ...row, ...fields }, alignedToIds);
      if (fields.kind === 'communication' && (await this.isAlignedWith(access.organisation.id, id)))
        throw new DomainError('goal.kind-fixed', { id });
      const changed = await this.repository.update(row, version, fields);
      await this.repository.replaceAlignments(row.organisationId, id, alignedToIds);
      const after = await this.find(changed);
      await this.audit.record(access, {
        action: 'goal.updated',
        entity: 'goal',
        entityId: id,
        before,
        after,
      });
      return after;
    });
  }

  /** @throws {DomainError} `goal.in-use` while another goal or an initiative refers to it, `edit.stale` */
  async remove(access: Access, id: string, version: number): Promise<void> {
    await this.write(access, async () => {
      const row = await this.repository.get(access.organisation.id, id);
      const before = await this.find(row);
      await this.repository.remove(row, version);
      await this.audit.record(access, { action: 'goal.deleted', entity: 'goal', entityId: id, before });
    });
  }

  /**
   * A goal hangs on no cost centre, so a part of the organisation is not enough. An alignment is a rule between two
   * rows, so goals of one organisation are written one after another.
   */
  private async write<T>(access: Access, work: () => Promise<T>): Promise<T> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`goals:${access.organisation.id}`);
      return work();
    });
  }

  private async requireSound(row: GoalEntity, alignedToIds: readonly string[]): Promise<void> {
    requireMonthOrder(row.fromMonth, row.toMonth);
    await this.organisation.requirePerson(row.organisationId, row.ownerId);
    if (new Set(alignedToIds).size !== alignedToIds.length) throw new DomainError('strategy.link-twice', {});
    const goals = await this.directory.requireGoals(row.organisationId, alignedToIds);
    const isSound = row.kind === 'communication' && goals.every(({ kind }) => kind === 'corporate');
    if (goals.length > 0 && !isSound) throw new DomainError('goal.alignment-not-corporate', { id: row.id });
  }

  private async isAlignedWith(organisationId: string, id: string): Promise<boolean> {
    const alignments = await this.repository.listAlignments(organisationId);
    return alignments.some(({ corporateGoalId }) => corporateGoalId === id);
  }

  private async find(row: GoalEntity): Promise<Goal> {
    return toGoal(row, await this.repository.listAlignments(row.organisationId));
  }
}

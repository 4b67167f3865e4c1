import { Injectable } from '@nestjs/common';
import type { AssignmentRule, AssignmentRuleCreate, AssignmentRuleUpdate } from '@etat/contracts';
import { DomainError, requireConditions } from '@etat/domain';
import { type Access, requireWhole } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import type { AssignmentRuleEntity } from './assignment-rule.entity';
import { AssignmentRuleRepository } from './assignment-rule.repository';

type RulePage = { items: AssignmentRule[]; nextCursor: null };

const toAssignmentRule = ({ organisationId: _, ...rule }: AssignmentRuleEntity): AssignmentRule => rule;

/** The rules that say which initiative a posting belongs to. */
@Injectable()
export class AssignmentRuleService {
  constructor(
    private readonly repository: AssignmentRuleRepository,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** First to last. */
  async list(access: Access): Promise<RulePage> {
    const rows = await this.repository.listInOrder(access.organisation.id);
    return { items: rows.map(toAssignmentRule), nextCursor: null };
  }

  /**
   * A new rule comes last.
   * @throws {DomainError} `assignment-rule.exists`, `assignment-rule.no-condition`, `vendor.unknown`, `cost-centre.unknown`,
   *   `category.*`, `initiative.unknown`
   */
  async create(access: Access, input: AssignmentRuleCreate): Promise<AssignmentRule> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      await this.lockOrder(organisationId);
      const last = (await this.repository.listInOrder(organisationId)).at(-1)?.position ?? 0;
      const row = { id: newId(), organisationId, version: 1, position: last + 1, ...input };
      await this.requireSound(row);
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'assignment-rule.created',
        entity: 'assignment-rule',
        entityId: row.id,
        after: row,
      });
      return toAssignmentRule(row);
    });
  }

  /** @throws {DomainError} as for a new one, and `edit.stale` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: AssignmentRuleUpdate,
  ): Promise<AssignmentRule> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      const after = await this.repository.update(before, version, input);
      await this.requireSound(after);
      await this.audit.record(access, {
        action: 'assignment-rule.updated',
        entity: 'assignment-rule',
        entityId: id,
        before,
        after,
      });
      return toAssignmentRule(after);
    });
  }

  /** Puts all rules in order. @throws {DomainError} `assignment-rule.order-incomplete` when the list is not all of them */
  async order(access: Access, ids: readonly string[]): Promise<RulePage> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      await this.lockOrder(organisationId);
      const before = (await this.repository.listInOrder(organisationId)).map((rule) => rule.id);
      const named = new Set(ids);
      if (named.size !== ids.length || ids.length !== before.length || !before.every((id) => named.has(id)))
        throw new DomainError('assignment-rule.order-incomplete', {});
      for (const [index, id] of ids.entries())
        await this.repository.setPosition(organisationId, id, index + 1);
      await this.audit.record(access, {
        action: 'assignment-rule.ordered',
        entity: 'assignment-rule',
        entityId: null,
        before: { order: before },
        after: { order: ids },
      });
    });
    return this.list(access);
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'assignment-rule.deleted',
        entity: 'assignment-rule',
        entityId: id,
        before,
      });
    });
  }

  /** Two new rules never come to stand in the same place. */
  private async lockOrder(organisationId: string): Promise<void> {
    await this.unitOfWork.lock(`assignment-rules:${organisationId}`);
  }

  private async requireSound(rule: AssignmentRuleEntity): Promise<void> {
    const { organisationId, vendorId, costCentreId, categoryId, targetCategoryId } = rule;
    const { glAccount, documentContains, textContains } = rule;
    requireConditions({
      vendorId,
      costCentreIds: costCentreId === null ? null : new Set([costCentreId]),
      categoryIds: categoryId === null ? null : new Set([categoryId]),
      glAccount,
      documentContains,
      textContains,
    });
    await this.directory.requireVendor(organisationId, vendorId);
    if (costCentreId !== null) await this.directory.requireCostCentre(organisationId, costCentreId);
    if (categoryId !== null) await this.directory.requireCategory(organisationId, categoryId);
    await this.strategy.requireInitiative(organisationId, rule.initiativeId);
    if (targetCategoryId === null) return;
    const { kind } = await this.directory.requireCategory(organisationId, targetCategoryId);
    await this.directory.requireLeafCategory(organisationId, targetCategoryId, kind);
  }
}

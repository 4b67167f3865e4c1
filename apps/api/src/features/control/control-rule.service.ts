import { Injectable } from '@nestjs/common';
import type { ControlRule, ControlRuleCreateSchema, ControlRuleUpdateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole, scopeOf } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import { StrategyDirectory } from '../strategy';
import { seesAllOf } from './budget-control';
import type { ControlRuleEntity } from './control-rule.entity';
import { ControlRuleRepository } from './control-rule.repository';
import { toControlRule } from './to-control-rule';

/** The rules of budget control; the controller's. */
@Injectable()
export class ControlRuleService {
  constructor(
    private readonly repository: ControlRuleRepository,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Those whose cost the reader may see all of. */
  async list(access: Access): Promise<{ items: ControlRule[]; nextCursor: null }> {
    const scope = scopeOf(access, 'plan.read');
    const rows = await this.repository.list(access.organisation.id, { id: 'ASC' });
    const seen = rows.filter(({ costCentreId }) => seesAllOf(scope, costCentreId));
    return { items: seen.map(toControlRule), nextCursor: null };
  }

  /** @throws {DomainError} `control-rule.exists`, `cost-centre.unknown`, `initiative.unknown`, `access.denied` */
  async create(access: Access, input: z.infer<typeof ControlRuleCreateSchema>): Promise<ControlRule> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      const { costCentreId, initiativeId, exceptRoles, ...rule } = input;
      if (costCentreId !== null) await this.directory.requireCostCentre(organisationId, costCentreId);
      await this.strategy.requireInitiative(organisationId, initiativeId);
      const row: ControlRuleEntity = {
        id: newId(),
        organisationId,
        version: 1,
        targetId: costCentreId ?? initiativeId ?? '',
        costCentreId,
        initiativeId,
        ...rule,
        exceptRoles: exceptRoles.join(','),
      };
      await this.repository.insert(row);
      await this.audit.record(access, {
        action: 'control-rule.created',
        entity: 'control-rule',
        entityId: row.id,
        after: toControlRule(row),
      });
      return toControlRule(row);
    });
  }

  async update(
    access: Access,
    id: string,
    version: number,
    { exceptRoles, ...input }: z.infer<typeof ControlRuleUpdateSchema>,
  ): Promise<ControlRule> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      if (before.version !== version) throw new DomainError('edit.stale', { current: toControlRule(before) });
      // Nothing that can be changed was sent: the rule stays as it is.
      if (!exceptRoles && Object.keys(input).length === 0) return toControlRule(before);
      const roles = exceptRoles ? { exceptRoles: exceptRoles.join(',') } : {};
      const after = await this.repository.update(before, version, { ...input, ...roles });
      await this.audit.record(access, {
        action: 'control-rule.updated',
        entity: 'control-rule',
        entityId: id,
        before: toControlRule(before),
        after: toControlRule(after),
      });
      return toControlRule(after);
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'control-rule.deleted',
        entity: 'control-rule',
        entityId: id,
        before: toControlRule(before),
      });
    });
  }
}

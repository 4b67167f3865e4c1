import { Injectable } from '@nestjs/common';
import type { AllocationKey, AllocationKeyCreateSchema, AllocationKeyUpdateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import type { AllocationKeyEntity, AllocationKeyWeightEntity } from './allocation-key.entity';
import { AllocationKeyRepository } from './allocation-key.repository';

const toAllocationKey = (
  row: AllocationKeyEntity,
  weights: readonly AllocationKeyWeightEntity[],
): AllocationKey => {
  const { id, version, name, isActive } = row;
  const own = weights.filter(({ keyId }) => keyId === id);
  return {
    id,
    version,
    name,
    isActive,
    weights: own.map(({ costCentreId, initiativeId, weightE4 }) => ({
      costCentreId,
      initiativeId,
      weightE4,
    })),
  };
};

/** Named weights, such as headcount per cost centre, that postings and lines are split by. */
@Injectable()
export class AllocationKeyService {
  constructor(
    private readonly repository: AllocationKeyRepository,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access): Promise<{ items: AllocationKey[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { name: 'ASC', id: 'ASC' });
    const weights = await this.repository.listWeights(access.organisation.id);
    return { items: rows.map((row) => toAllocationKey(row, weights)), nextCursor: null };
  }

  /** A key cost may be split by. @throws {DomainError} `allocation-key.unknown` */
  async require(access: Access, id: string): Promise<AllocationKey> {
    const key = (await this.list(access)).items.find((item) => item.id === id && item.isActive);
    if (!key) throw new DomainError('allocation-key.unknown', { id });
    return key;
  }

  /** @throws {DomainError} `allocation-key.exists`, `split.no-weight`, `cost-centre.unknown`, `initiative.unknown` */
  async create(
    access: Access,
    { weights, name }: z.infer<typeof AllocationKeyCreateSchema>,
  ): Promise<AllocationKey> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const organisationId = access.organisation.id;
      await this.requireSound(organisationId, weights);
      const row: AllocationKeyEntity = { id: newId(), organisationId, version: 1, name, isActive: true };
      await this.repository.insert(row);
      await this.repository.replaceWeights(organisationId, row.id, weights);
      await this.audit.record(access, {
        action: 'allocation-key.created',
        entity: 'allocation-key',
        entityId: row.id,
        after: { ...row, weights },
      });
      return this.find(row);
    });
  }

  async update(
    access: Access,
    id: string,
    version: number,
    { weights, ...input }: z.infer<typeof AllocationKeyUpdateSchema>,
  ): Promise<AllocationKey> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      const before = await this.find(row);
      if (row.version !== version) throw new DomainError('edit.stale', { current: before });
      if (weights) await this.requireSound(access.organisation.id, weights);
      const after = await this.repository.update(row, version, input);
      if (weights) await this.repository.replaceWeights(access.organisation.id, id, weights);
      await this.audit.record(access, {
        action: 'allocation-key.updated',
        entity: 'allocation-key',
        entityId: id,
        before,
        after: { ...after, ...(weights ? { weights } : {}) },
      });
      return this.find(after);
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const row = await this.repository.get(access.organisation.id, id);
      const before = await this.find(row);
      await this.repository.remove(row, version);
      await this.audit.record(access, {
        action: 'allocation-key.deleted',
        entity: 'allocation-key',
        entityId: id,
        before,
      });
    });
  }

  private async requireSound(organisationId: string, weights: AllocationKey['weights']): Promise<void> {
    if (weights.every(({ weightE4 }) => weightE4 === 0)) throw new DomainError('split.no-weight', {});
    for (const { costCentreId, initiativeId } of weights) {
      if (costCentreId !== null) await this.directory.requireCostCentre(organisationId, costCentreId);
      await this.strategy.requireInitiative(organisationId, initiativeId);
    }
  }

  private async find(row: AllocationKeyEntity): Promise<AllocationKey> {
    return toAllocationKey(row, await this.repository.listWeights(row.organisationId));
  }
}

import { Injectable } from '@nestjs/common';
import type { CostCentre, CostCentreCreateSchema, CostCentreUpdateSchema } from '@etat/contracts';
import { DomainError, sortAsTree } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireReach } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import type { CostCentreEntity } from './cost-centre.entity';
import { CostCentreRepository } from './cost-centre.repository';
import { OrganisationDirectory } from './organisation.directory';

const toCostCentre = (row: CostCentreEntity, depth: number): CostCentre => {
  const { id, version, code, name, parentId, responsibleId, isActive } = row;
  return { id, version, code, name, parentId, responsibleId, isActive, depth };
};

/** The tree of cost centres; grants hang on it, so every change of its shape rewrites the closure. */
@Injectable()
export class CostCentreService {
  constructor(
    private readonly repository: CostCentreRepository,
    private readonly directory: OrganisationDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** All of them in tree order. */
  async list(access: Access): Promise<{ items: CostCentre[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { code: 'ASC', id: 'ASC' });
    return { items: sortAsTree(rows).map((row) => toCostCentre(row, row.depth)), nextCursor: null };
  }

  async create(access: Access, input: z.infer<typeof CostCentreCreateSchema>): Promise<CostCentre> {
    return this.unitOfWork.run(async () => {
      const row: CostCentreEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        isActive: true,
        ...input,
      };
      await this.unitOfWork.lock(`cost-centres:${access.organisation.id}`);
      await this.directory.requireCostCentre(access.organisation.id, input.parentId);
      requireReach(access, 'master.write', input.parentId);
      await this.directory.requirePerson(access.organisation.id, input.responsibleId);
      await this.repository.insert(row);
      await this.repository.rebuildClosure(access.organisation.id);
      await this.audit.record(access, {
        action: 'cost-centre.created',
        entity: 'cost-centre',
        entityId: row.id,
        after: row,
      });
      return this.find(access, row.id);
    });
  }

  /** @throws {DomainError} `cost-centre.root`, `tree.cycle`, `edit.stale`, `cost-centre.exists` */
  async update(
    access: Access,
    id: string,
    version: number,
    input: z.infer<typeof CostCentreUpdateSchema>,
  ): Promise<CostCentre> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`cost-centres:${access.organisation.id}`);
      const before = await this.repository.get(access.organisation.id, id);
      if (before.parentId === null && (input.parentId || input.isActive === false))
        throw new DomainError('cost-centre.root', {});
      requireReach(access, 'master.write', id);
      if (input.parentId && input.parentId !== before.parentId) {
        await this.directory.requireCostCentre(access.organisation.id, input.parentId);
        requireReach(access, 'master.write', input.parentId);
      }
      await this.directory.requirePerson(access.organisation.id, input.responsibleId ?? null);
      const after = await this.repository.update(before, version, input);
      if (input.parentId && input.parentId !== before.parentId)
        await this.repository.rebuildClosure(access.organisation.id);
      await this.audit.record(access, {
        action: 'cost-centre.updated',
        entity: 'cost-centre',
        entityId: id,
        before,
        after,
      });
      return this.find(access, id);
    });
  }

  /** @throws {DomainError} `cost-centre.root`, `cost-centre.in-use`, `edit.stale` */
  async remove(access: Access, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`cost-centres:${access.organisation.id}`);
      const before = await this.repository.get(access.organisation.id, id);
      requireReach(access, 'master.write', id);
      if (before.parentId === null) throw new DomainError('cost-centre.root', {});
      if (await this.directory.isGranted(access.organisation.id, id))
        throw new DomainError('cost-centre.in-use', { id });
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'cost-centre.deleted',
        entity: 'cost-centre',
        entityId: id,
        before,
      });
    });
  }

  private async find(access: Access, id: string): Promise<CostCentre> {
    const found = (await this.list(access)).items.find((item) => item.id === id);
    if (!found) throw new DomainError('cost-centre.not-found', { id });
    return found;
  }
}

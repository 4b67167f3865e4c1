import { Injectable } from '@nestjs/common';
import type { Category, CategoryCreateSchema, CategoryUpdateSchema } from '@etat/contracts';
import { buildClosure, DomainError, sortAsTree } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import type { CategoryEntity } from './category.entity';
import { CategoryRepository } from './category.repository';
import { SurchargeGuard } from './surcharge-guard';

/** The forest of cost categories; only leaves carry cost. */
@Injectable()
export class CategoryService {
  constructor(
    private readonly repository: CategoryRepository,
    private readonly guard: SurchargeGuard,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access): Promise<{ items: Category[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { code: 'ASC', id: 'ASC' });
    const parents = new Set(rows.map((row) => row.parentId));
    const surcharges = await this.repository.listAllSurcharges(access.organisation.id);
    const items = sortAsTree(rows).map((row) => {
      const { id, version, code, name, parentId, kind, glAccount, isActive, depth } = row;
      return {
        id,
        version,
        code,
        name,
        parentId,
        kind,
        glAccount,
        isActive,
        isLeaf: !parents.has(id),
        depth,
        surcharges: surcharges
          .filter(({ categoryId }) => categoryId === id)
          .map(({ targetCategoryId, validFrom, rateBp }) => ({ targetCategoryId, validFrom, rateBp })),
      };
    });
    return { items, nextCursor: null };
  }

  /** @throws {DomainError} `category.parent-carries-cost`, `surcharge.*` */
  async create(
    access: Access,
    { surcharges, ...input }: z.infer<typeof CategoryCreateSchema>,
  ): Promise<Category> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const row: CategoryEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        isActive: true,
        ...input,
      };
      await this.unitOfWork.lock(`categories:${access.organisation.id}`);
      await this.requireParent(access, input.parentId);
      await this.repository.insert(row);
      await this.guard.requireSurcharges(row, surcharges);
      await this.repository.replaceSurcharges(access.organisation.id, row.id, surcharges);
      await this.audit.record(access, {
        action: 'category.created',
        entity: 'category',
        entityId: row.id,
        after: { ...row, surcharges },
      });
      return this.find(access, row.id);
    });
  }

  /** @throws {DomainError} `surcharge.*`, `category.parent-carries-cost`, `category.kind-in-use` when the kind of a used category would change, `tree.cycle` */
  async update(
    access: Access,
    id: string,
    version: number,
    { surcharges, ...input }: z.infer<typeof CategoryUpdateSchema>,
  ): Promise<Category> {
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`categories:${access.organisation.id}`);
      const before = await this.repository.get(access.organisation.id, id);
      if (input.parentId !== undefined && input.parentId !== before.parentId)
        await this.requireParent(access, input.parentId);
      if (
        input.kind !== undefined &&
        input.kind !== before.kind &&
        ((await this.repository.carriesCost(access.organisation.id, id)) ||
          (await this.guard.isPartOfSurcharge(access.organisation.id, id)))
      )
        throw new DomainError('category.kind-in-use', { id });
      const after = await this.repository.update(before, version, input);
      if (surcharges) {
        await this.guard.requireSurcharges(after, surcharges);
        await this.repository.replaceSurcharges(access.organisation.id, id, surcharges);
      }
      const rows = await this.repository.list(access.organisation.id, { code: 'ASC' });
      buildClosure(rows.map((row) => ({ id: row.id, parentId: row.parentId })));
      await this.audit.record(access, {
        action: 'category.updated',
        entity: 'category',
        entityId: id,
        before,
        after: { ...after, ...(surcharges ? { surcharges } : {}) },
      });
      return this.find(access, id);
    });
  }

  /** @throws {DomainError} `category.in-use`, `edit.stale` */
  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'category.deleted',
        entity: 'category',
        entityId: id,
        before,
      });
    });
  }

  private async requireParent(access: Access, parentId: string | null): Promise<void> {
    if (parentId === null) return;
    await this.repository.get(access.organisation.id, parentId);
    if (
      (await this.repository.carriesCost(access.organisation.id, parentId)) ||
      (await this.guard.isPartOfSurcharge(access.organisation.id, parentId))
    )
      throw new DomainError('category.parent-carries-cost', { id: parentId });
  }

  private async find(access: Access, id: string): Promise<Category> {
    const found = (await this.list(access)).items.find((item) => item.id === id);
    if (!found) throw new DomainError('category.not-found', { id });
    return found;
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import { CategoryEntity } from './category.entity';
import { CostCentreEntity } from './cost-centre.entity';
import { CostCentreRepository } from './cost-centre.repository';
import { VendorEntity } from './vendor.entity';

const ROWS_PER_INSERT = 100;

/** Master data that comes in many at a time, inside the caller's unit of work; the caller writes the audit event. */
@Injectable()
export class MasterDataLedger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly costCentres: CostCentreRepository,
  ) {}

  /** Adds cost centres below the topmost one and returns their ids in the order given. */
  async addCostCentres(
    organisationId: string,
    added: readonly { code: string; name: string }[],
  ): Promise<string[]> {
    if (added.length === 0) return [];
    await this.unitOfWork.lock(`cost-centres:${organisationId}`);
    const present = await this.costCentres.list(organisationId, { code: 'ASC' });
    const parentId = present.find((row) => row.parentId === null)?.id ?? null;
    const ids = await this.insert(CostCentreEntity, organisationId, added, { parentId, responsibleId: null });
    await this.costCentres.rebuildClosure(organisationId);
    return ids;
  }

  /** Adds categories that stand at the top and returns their ids in the order given. */
  async addCategories(
    organisationId: string,
    added: readonly { code: string; name: string; kind: CategoryEntity['kind'] }[],
  ): Promise<string[]> {
    await this.unitOfWork.lock(`categories:${organisationId}`);
    return this.insert(CategoryEntity, organisationId, added, { parentId: null, glAccount: null });
  }

  /** Adds vendors and returns their ids in the order given. */
  async addVendors(organisationId: string, added: readonly { name: string }[]): Promise<string[]> {
    return this.insert(VendorEntity, organisationId, added, {});
  }

  /** Takes back what was just added and nobody uses yet; fails by its foreign keys when somebody does. */
  async removeAdded(
    organisationId: string,
    what: 'cost-centre' | 'category' | 'vendor',
    id: string,
  ): Promise<void> {
    const target = { 'cost-centre': CostCentreEntity, category: CategoryEntity, vendor: VendorEntity }[what];
    await this.unitOfWork.writer.delete(target, { organisationId, id });
  }

  private async insert(
    target: EntityTarget<ObjectLiteral>,
    organisationId: string,
    added: readonly object[],
    further: object,
  ): Promise<string[]> {
    const rows = added.map((row) => ({
      id: newId(),
      organisationId,
      version: 1,
      isActive: true,
      ...further,
      ...row,
    }));
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT)
      await this.unitOfWork.writer.insert(target, rows.slice(at, at + ROWS_PER_INSERT));
    return rows.map(({ id }) => id);
  }
}

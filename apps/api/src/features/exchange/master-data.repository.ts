import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { KpiEntity, KpiTargetEntity, KpiValueEntity } from '../kpis';
import {
  CategoryEntity,
  CostCentreEntity,
  StaffRoleCapacityEntity,
  StaffRoleEntity,
  StaffRoleRateEntity,
  VendorEntity,
} from '../organisation';
import { InitiativeEntity } from '../strategy';
import type { MasterData } from './reading/master-names';

/** What is stored of one KPI in one month. */
export interface StoredKpiCell {
  valueE4: number | null;
  targetE4: number | null;
  note: string;
}

/** Reads the master data whole: files refer to it row by row, and it is counted in hundreds. */
@Injectable()
export class MasterDataRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async load(organisationId: string): Promise<MasterData> {
    const { reader } = this.unitOfWork;
    const where = { organisationId };
    const categories = await reader.find(CategoryEntity, { where });
    const parents = new Set(categories.map(({ parentId }) => parentId));
    const rates = await reader.find(StaffRoleRateEntity, { where, order: { validFrom: 'ASC' } });
    const capacities = await reader.find(StaffRoleCapacityEntity, { where, order: { validFrom: 'ASC' } });
    const roles = await reader.find(StaffRoleEntity, { where });
    return {
      costCentres: await reader.find(CostCentreEntity, { where }),
      categories: categories.map((row) => ({ ...row, isLeaf: !parents.has(row.id) })),
      initiatives: await reader.find(InitiativeEntity, { where }),
      vendors: (await reader.find(VendorEntity, { where })).map(({ id, name }) => ({ id, code: '', name })),
      roles: roles.map((role) => ({
        ...role,
        rates: rates.filter(({ roleId }) => roleId === role.id),
        capacities: capacities.filter(({ roleId }) => roleId === role.id),
      })),
    };
  }

  async listKpis(organisationId: string): Promise<KpiEntity[]> {
    return this.unitOfWork.reader.find(KpiEntity, { where: { organisationId }, order: { code: 'ASC' } });
  }

  /** Values and targets of all KPIs, by `<month> <KPI>`. */
  async loadKpiCells(organisationId: string): Promise<Map<string, StoredKpiCell>> {
    const cells = new Map<string, StoredKpiCell>();
    const where = { organisationId };
    for (const { kpiId, month, valueE4, note } of await this.unitOfWork.reader.find(KpiValueEntity, {
      where,
    }))
      cells.set(`${month} ${kpiId}`, { valueE4: Number(valueE4), targetE4: null, note });
    for (const { kpiId, month, targetE4 } of await this.unitOfWork.reader.find(KpiTargetEntity, { where })) {
      const key = `${month} ${kpiId}`;
      const cell = cells.get(key) ?? { valueE4: null, note: '' };
      cells.set(key, { ...cell, targetE4: Number(targetE4) });
    }
    return cells;
  }
}

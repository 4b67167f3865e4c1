import { Injectable } from '@nestjs/common';
import type { StaffRole, StaffRoleCreateSchema, StaffRoleUpdateSchema } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/http/new-id';
import type { StaffRoleCapacityEntity, StaffRoleEntity, StaffRoleRateEntity } from './staff-role.entity';
import { StaffRoleRepository } from './staff-role.repository';

const toStaffRole = (
  row: StaffRoleEntity,
  rates: readonly StaffRoleRateEntity[],
  capacities: readonly StaffRoleCapacityEntity[],
): StaffRole => {
  const { id, version, code, name, isAllIn, isActive } = row;
  return {
    id,
    version,
    code,
    name,
    isAllIn,
    isActive,
    rates: rates
      .filter((rate) => rate.roleId === id)
      .map(({ validFrom, rateMicro }) => ({ validFrom, rateMicro })),
    capacities: capacities
      .filter((capacity) => capacity.roleId === id)
      .map(({ validFrom, headcountE4, monthlyMinutes }) => ({ validFrom, headcountE4, monthlyMinutes })),
  };
};

/** Hourly roles, their dated rates and capacities. Postings and plan lines keep the amount they were priced at. */
@Injectable()
export class StaffRoleService {
  constructor(
    private readonly repository: StaffRoleRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(access: Access): Promise<{ items: StaffRole[]; nextCursor: null }> {
    const rows = await this.repository.list(access.organisation.id, { code: 'ASC', id: 'ASC' });
    const rates = await this.repository.listAllRates(access.organisation.id);
    const capacities = await this.repository.listAllCapacities(access.organisation.id);
    return { items: rows.map((row) => toStaffRole(row, rates, capacities)), nextCursor: null };
  }

  async create(
    access: Access,
    { rates, capacities, ...input }: z.infer<typeof StaffRoleCreateSchema>,
  ): Promise<StaffRole> {
    this.requireDistinct(rates);
    this.requireDistinct(capacities);
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const row: StaffRoleEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        isActive: true,
        ...input,
      };
      await this.repository.insert(row);
      await this.repository.replaceRates(access.organisation.id, row.id, rates);
      await this.repository.replaceCapacities(access.organisation.id, row.id, capacities);
      await this.audit.record(access, {
        action: 'staff-role.created',
        entity: 'staff-role',
        entityId: row.id,
        after: { ...row, rates, capacities },
      });
      return this.find(access, row);
    });
  }

  async update(
    access: Access,
    id: string,
    version: number,
    { rates, capacities, ...input }: z.infer<typeof StaffRoleUpdateSchema>,
  ): Promise<StaffRole> {
    if (rates) this.requireDistinct(rates);
    if (capacities) this.requireDistinct(capacities);
    requireWhole(access, 'master.write');
    return this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      const after = await this.repository.update(before, version, input);
      if (rates) await this.repository.replaceRates(access.organisation.id, id, rates);
      if (capacities) await this.repository.replaceCapacities(access.organisation.id, id, capacities);
      await this.audit.record(access, {
        action: 'staff-role.updated',
        entity: 'staff-role',
        entityId: id,
        before,
        after: { ...after, ...(rates ? { rates } : {}), ...(capacities ? { capacities } : {}) },
      });
      return this.find(access, after);
    });
  }

  async remove(access: Access, id: string, version: number): Promise<void> {
    requireWhole(access, 'master.write');
    await this.unitOfWork.run(async () => {
      const before = await this.repository.get(access.organisation.id, id);
      await this.repository.remove(before, version);
      await this.audit.record(access, {
        action: 'staff-role.deleted',
        entity: 'staff-role',
        entityId: id,
        before,
      });
    });
  }

  private requireDistinct(rates: readonly { validFrom: string }[]): void {
    if (new Set(rates.map((rate) => rate.validFrom)).size !== rates.length)
      throw new DomainError('rates.month-twice', {});
  }

  private async find(access: Access, row: StaffRoleEntity): Promise<StaffRole> {
    const { id } = access.organisation;
    return toStaffRole(
      row,
      await this.repository.listAllRates(id),
      await this.repository.listAllCapacities(id),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { DatedCapacity, DatedRate } from '@etat/domain';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaffRoleCapacityEntity, StaffRoleEntity, StaffRoleRateEntity } from './staff-role.entity';

@Injectable()
export class StaffRoleRepository extends ScopedRepository<StaffRoleEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, StaffRoleEntity, 'staff-role');
  }

  async listAllRates(organisationId: string): Promise<StaffRoleRateEntity[]> {
    return this.unitOfWork.reader.find(StaffRoleRateEntity, {
      where: { organisationId },
      order: { validFrom: 'ASC' },
    });
  }

  async replaceRates(organisationId: string, roleId: string, rates: readonly DatedRate[]): Promise<void> {
    await this.unitOfWork.writer.delete(StaffRoleRateEntity, { organisationId, roleId });
    await this.unitOfWork.writer.insert(
      StaffRoleRateEntity,
      rates.map((rate) => ({ organisationId, roleId, ...rate })),
    );
  }

  async listAllCapacities(organisationId: string): Promise<StaffRoleCapacityEntity[]> {
    return this.unitOfWork.reader.find(StaffRoleCapacityEntity, {
      where: { organisationId },
      order: { validFrom: 'ASC' },
    });
  }

  async replaceCapacities(
    organisationId: string,
    roleId: string,
    capacities: readonly DatedCapacity[],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(StaffRoleCapacityEntity, { organisationId, roleId });
    await this.unitOfWork.writer.insert(
      StaffRoleCapacityEntity,
      capacities.map((capacity) => ({ organisationId, roleId, ...capacity })),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { FreezeEntity } from './freeze.entity';

@Injectable()
export class FreezeRepository extends ScopedRepository<FreezeEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, FreezeEntity, 'freeze');
  }

  async listActive(organisationId: string): Promise<FreezeEntity[]> {
    return this.unitOfWork.reader.find(FreezeEntity, {
      where: { organisationId, liftedAt: IsNull() },
      order: { fromDate: 'ASC', id: 'ASC' },
    });
  }
}

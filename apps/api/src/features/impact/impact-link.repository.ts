import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ImpactLinkEntity } from './impact-link.entity';

@Injectable()
export class ImpactLinkRepository extends ScopedRepository<ImpactLinkEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, ImpactLinkEntity, 'impact-link');
  }

  /** All links of the organisation, oldest first: their order decides who gets the odd cent of a shared increment. */
  async listAll(organisationId: string): Promise<ImpactLinkEntity[]> {
    return this.list(organisationId, { id: 'ASC' });
  }

  async listOfKpi(organisationId: string, kpiId: string): Promise<ImpactLinkEntity[]> {
    return this.unitOfWork.reader.find(ImpactLinkEntity, {
      where: { organisationId, kpiId },
      order: { id: 'ASC' },
    });
  }
}

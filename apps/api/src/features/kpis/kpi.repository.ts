import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { KpiEntity, KpiTargetEntity, KpiValueEntity } from './kpi.entity';

@Injectable()
export class KpiRepository extends ScopedRepository<KpiEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, KpiEntity, 'kpi');
  }

  async find(organisationId: string, id: string): Promise<KpiEntity | null> {
    return this.unitOfWork.reader.findOneBy(KpiEntity, { organisationId, id });
  }

  /** Whether any value or target was ever recorded and is still there. */
  async hasFigures(organisationId: string, kpiId: string): Promise<boolean> {
    const { reader } = this.unitOfWork;
    return (
      (await reader.existsBy(KpiValueEntity, { organisationId, kpiId })) ||
      (await reader.existsBy(KpiTargetEntity, { organisationId, kpiId }))
    );
  }
}

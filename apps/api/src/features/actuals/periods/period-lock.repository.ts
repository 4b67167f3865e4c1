import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { PeriodLockEntity } from './period-lock.entity';

@Injectable()
export class PeriodLockRepository extends ScopedRepository<PeriodLockEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, PeriodLockEntity, 'period');
  }

  async listClosedMonths(organisationId: string): Promise<string[]> {
    const rows = await this.unitOfWork.reader.find(PeriodLockEntity, {
      select: { month: true },
      where: { organisationId, isClosed: true },
    });
    return rows.map((row) => row.month);
  }

  async listMonths(organisationId: string, months: readonly string[]): Promise<PeriodLockEntity[]> {
    return this.unitOfWork.reader.findBy(PeriodLockEntity, { organisationId, month: In(months) });
  }
}

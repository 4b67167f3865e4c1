import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetLineEntity } from '../lines/budget-line.entity';
import { LineSplitEntity } from './line-split.entity';

@Injectable()
export class LineSplitRepository extends ScopedRepository<LineSplitEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, LineSplitEntity, 'line-split');
  }

  /** The parts that still stand, in the order they were made. */
  async listParts(organisationId: string, splitId: string): Promise<BudgetLineEntity[]> {
    return this.unitOfWork.reader.find(BudgetLineEntity, {
      where: { organisationId, splitId },
      order: { position: 'ASC', id: 'ASC' },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetVersionEntity } from './budget-version.entity';

@Injectable()
export class BudgetVersionRepository extends ScopedRepository<BudgetVersionEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, BudgetVersionEntity, 'version');
  }

  /** The other approved versions of the same kind and year. */
  async listApprovedBeside(version: BudgetVersionEntity): Promise<BudgetVersionEntity[]> {
    const { organisationId, fiscalYear, kind } = version;
    const rows = await this.unitOfWork.reader.findBy(BudgetVersionEntity, {
      organisationId,
      fiscalYear,
      kind,
      status: 'approved',
    });
    return rows.filter((row) => row.id !== version.id);
  }
}

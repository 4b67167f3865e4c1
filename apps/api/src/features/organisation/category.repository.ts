import { Injectable } from '@nestjs/common';
import { FactRollupEntity } from '../../platform/facts/fact-rollup.entity';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { CategoryEntity } from './category.entity';

@Injectable()
export class CategoryRepository extends ScopedRepository<CategoryEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, CategoryEntity, 'category');
  }

  /** Whether anything is planned or booked on the category, now or ever: roll-up rows stay even at zero. */
  async carriesCost(organisationId: string, categoryId: string): Promise<boolean> {
    return this.unitOfWork.reader.existsBy(FactRollupEntity, { organisationId, categoryId });
  }
}

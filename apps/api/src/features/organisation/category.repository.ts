import { Injectable } from '@nestjs/common';
import type { Surcharge } from '@etat/contracts';
import { FactRollupEntity } from '../../platform/facts/fact-rollup.entity';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { CategoryEntity, CategorySurchargeEntity } from './category.entity';

@Injectable()
export class CategoryRepository extends ScopedRepository<CategoryEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, CategoryEntity, 'category');
  }

  /** Whether anything is planned or booked on the category, now or ever: roll-up rows stay even at zero. */
  async carriesCost(organisationId: string, categoryId: string): Promise<boolean> {
    return this.unitOfWork.reader.existsBy(FactRollupEntity, { organisationId, categoryId });
  }

  /** Oldest first. */
  async listAllSurcharges(organisationId: string): Promise<CategorySurchargeEntity[]> {
    return this.unitOfWork.reader.find(CategorySurchargeEntity, {
      where: { organisationId },
      order: { validFrom: 'ASC', targetCategoryId: 'ASC' },
    });
  }

  async replaceSurcharges(
    organisationId: string,
    categoryId: string,
    surcharges: readonly Surcharge[],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(CategorySurchargeEntity, { organisationId, categoryId });
    await this.unitOfWork.writer.insert(
      CategorySurchargeEntity,
      surcharges.map((surcharge) => ({ organisationId, categoryId, ...surcharge })),
    );
  }
}

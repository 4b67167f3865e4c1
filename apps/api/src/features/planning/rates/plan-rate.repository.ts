import { Injectable } from '@nestjs/common';
import { DomainError } from '@etat/domain';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { PlanRateEntity } from './plan-rate.entity';

/** All SQL on plan rates. */
@Injectable()
export class PlanRateRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(organisationId: string, budgetVersionId: string): Promise<PlanRateEntity[]> {
    return this.unitOfWork.reader.find(PlanRateEntity, {
      where: { organisationId, budgetVersionId },
      order: { currency: 'ASC' },
    });
  }

  /** @throws {DomainError} `rates.plan-rate-missing` with the `currency` */
  async getRateE9(organisationId: string, budgetVersionId: string, currency: string): Promise<number> {
    const row = await this.unitOfWork.reader.findOneBy(PlanRateEntity, {
      organisationId,
      budgetVersionId,
      currency,
    });
    if (!row) throw new DomainError('rates.plan-rate-missing', { currency });
    return row.rateE9;
  }

  async replace(
    organisationId: string,
    budgetVersionId: string,
    rates: readonly Pick<PlanRateEntity, 'currency' | 'rateE9'>[],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(PlanRateEntity, { organisationId, budgetVersionId });
    await this.unitOfWork.writer.insert(
      PlanRateEntity,
      rates.map((rate) => ({ organisationId, budgetVersionId, ...rate })),
    );
  }
}

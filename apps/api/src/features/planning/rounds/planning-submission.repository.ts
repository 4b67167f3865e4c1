import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { PlanningRoundEntity, PlanningSubmissionEntity } from './planning-round.entity';

@Injectable()
export class PlanningSubmissionRepository extends ScopedRepository<PlanningSubmissionEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, PlanningSubmissionEntity, 'submission');
  }

  async listOfRound(organisationId: string, roundId: string): Promise<PlanningSubmissionEntity[]> {
    return this.unitOfWork.reader.findBy(PlanningSubmissionEntity, { organisationId, roundId });
  }

  /** Cost centres that submitted in an open round of the version. */
  async listSubmittedCostCentres(organisationId: string, versionId: string): Promise<Set<string>> {
    const rows = await this.unitOfWork.reader
      .createQueryBuilder(PlanningSubmissionEntity, 'submission')
      .innerJoin(PlanningRoundEntity, 'round', 'round.id = submission.roundId AND round.isOpen = :isOpen', {
        isOpen: true,
      })
      .where('submission.organisationId = :organisationId AND round.budgetVersionId = :versionId', {
        organisationId,
        versionId,
      })
      .andWhere('submission.state = :state', { state: 'submitted' })
      .getMany();
    return new Set(rows.map(({ costCentreId }) => costCentreId));
  }
}

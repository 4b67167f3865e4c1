import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { GoalAlignmentEntity, GoalEntity } from './goal.entity';

@Injectable()
export class GoalRepository extends ScopedRepository<GoalEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, GoalEntity, 'goal');
  }

  async listAlignments(organisationId: string): Promise<GoalAlignmentEntity[]> {
    return this.unitOfWork.reader.find(GoalAlignmentEntity, {
      where: { organisationId },
      order: { goalId: 'ASC', corporateGoalId: 'ASC' },
    });
  }

  async replaceAlignments(
    organisationId: string,
    goalId: string,
    corporateGoalIds: readonly string[],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(GoalAlignmentEntity, { organisationId, goalId });
    if (corporateGoalIds.length === 0) return;
    await this.unitOfWork.writer.insert(
      GoalAlignmentEntity,
      corporateGoalIds.map((corporateGoalId) => ({ organisationId, goalId, corporateGoalId })),
    );
  }
}

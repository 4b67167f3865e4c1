import { Injectable } from '@nestjs/common';
import type { PlanningTarget } from '@etat/contracts';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { PlanningRoundEntity, PlanningTargetEntity } from './planning-round.entity';

@Injectable()
export class PlanningRoundRepository extends ScopedRepository<PlanningRoundEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, PlanningRoundEntity, 'round');
  }

  /** The targets of all rounds, each round's in its order. */
  async listTargets(organisationId: string): Promise<PlanningTargetEntity[]> {
    return this.unitOfWork.reader.find(PlanningTargetEntity, {
      where: { organisationId },
      order: { roundId: 'ASC', position: 'ASC' },
    });
  }

  async replaceTargets(
    organisationId: string,
    roundId: string,
    targets: readonly PlanningTarget[],
  ): Promise<void> {
    await this.unitOfWork.writer.delete(PlanningTargetEntity, { organisationId, roundId });
    if (targets.length === 0) return;
    await this.unitOfWork.writer.insert(
      PlanningTargetEntity,
      targets.map((target, position) => ({ organisationId, roundId, position, ...target })),
    );
  }
}

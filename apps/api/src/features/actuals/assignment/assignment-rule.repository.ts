import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { AssignmentRuleEntity } from './assignment-rule.entity';

@Injectable()
export class AssignmentRuleRepository extends ScopedRepository<AssignmentRuleEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, AssignmentRuleEntity, 'assignment-rule');
  }

  /** First to last. */
  async listInOrder(organisationId: string): Promise<AssignmentRuleEntity[]> {
    return this.list(organisationId, { position: 'ASC', id: 'ASC' });
  }

  async setPosition(organisationId: string, id: string, position: number): Promise<void> {
    await this.unitOfWork.writer.update(AssignmentRuleEntity, { organisationId, id }, { position });
  }
}

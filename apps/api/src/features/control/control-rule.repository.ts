import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '../../platform/database/scoped.repository';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ControlRuleEntity } from './control-rule.entity';

@Injectable()
export class ControlRuleRepository extends ScopedRepository<ControlRuleEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, ControlRuleEntity, 'control-rule');
  }
}

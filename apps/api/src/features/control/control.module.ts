import { Module } from '@nestjs/common';
import { ActualsModule } from '../actuals';
import { CommitmentsModule } from '../commitments';
import { OrganisationModule } from '../organisation';
import { PlanningModule } from '../planning';
import { StrategyModule } from '../strategy';
import { BudgetControl } from './budget-control';
import { BudgetUsageReader } from './budget-usage.reader';
import { ControlController } from './control.controller';
import { ControlRuleRepository } from './control-rule.repository';
import { ControlRuleService } from './control-rule.service';
import { ControlStateService } from './control-state.service';
import { OpenCommitments } from './open-commitments';
import { OrderGate } from './order-gate';

@Module({
  imports: [OrganisationModule, StrategyModule, PlanningModule, CommitmentsModule, ActualsModule],
  controllers: [ControlController],
  providers: [
    ControlRuleRepository,
    ControlRuleService,
    ControlStateService,
    BudgetUsageReader,
    BudgetControl,
    OpenCommitments,
    OrderGate,
  ],
})
export class ControlModule {}

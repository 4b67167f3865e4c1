import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { BudgetLineController } from './budget-line.controller';
import { BudgetLineLedger } from './budget-line-ledger';
import { BudgetLineRepository } from './budget-line.repository';
import { BudgetLineService } from './budget-line.service';
import { BudgetVersionController } from './budget-version.controller';
import { BudgetVersionRepository } from './budget-version.repository';
import { BudgetVersionService } from './budget-version.service';
import { LinePlanner } from './line-planner';

@Module({
  imports: [OrganisationModule, StrategyModule],
  controllers: [BudgetVersionController, BudgetLineController],
  providers: [
    BudgetVersionRepository,
    BudgetLineRepository,
    BudgetLineLedger,
    LinePlanner,
    BudgetVersionService,
    BudgetLineService,
  ],
  exports: [
    BudgetLineRepository,
    BudgetLineLedger,
    BudgetVersionRepository,
    BudgetVersionService,
    BudgetLineService,
    LinePlanner,
  ],
})
export class PlanningModule {}

import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { BudgetLineController } from './lines/budget-line.controller';
import { BudgetLineBatchRepository } from './lines/budget-line-batch.repository';
import { BudgetLineLedger } from './lines/budget-line-ledger';
import { BudgetLineRepository } from './lines/budget-line.repository';
import { BudgetLineService } from './lines/budget-line.service';
import { BudgetVersionController } from './versions/budget-version.controller';
import { BudgetVersionRepository } from './versions/budget-version.repository';
import { BudgetVersionService } from './versions/budget-version.service';
import { LineBatchService } from './lines/line-batch.service';
import { LinePlanner } from './lines/line-planner';
import { PlanComparisonService } from './lines/plan-comparison.service';

@Module({
  imports: [OrganisationModule, StrategyModule],
  controllers: [BudgetVersionController, BudgetLineController],
  providers: [
    BudgetVersionRepository,
    BudgetLineRepository,
    BudgetLineBatchRepository,
    BudgetLineLedger,
    LinePlanner,
    BudgetVersionService,
    BudgetLineService,
    LineBatchService,
    PlanComparisonService,
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

import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { BudgetLineController } from './lines/budget-line.controller';
import { BudgetLineLedger } from './lines/budget-line-ledger';
import { BudgetLineRepository } from './lines/budget-line.repository';
import { BudgetLineService } from './lines/budget-line.service';
import { BudgetVersionController } from './versions/budget-version.controller';
import { BudgetVersionRepository } from './versions/budget-version.repository';
import { BudgetVersionService } from './versions/budget-version.service';
import { CapacityController } from './capacity/capacity.controller';
import { CapacityService } from './capacity/capacity.service';
import { FigurePlanner } from './lines/figure-planner';
import { LinePlanner } from './lines/line-planner';
import { PhasingBasis } from './lines/phasing-basis';
import { SurchargeLines } from './lines/surcharge-lines';
import { PlanRateController } from './rates/plan-rate.controller';
import { PlanRateRepository } from './rates/plan-rate.repository';
import { PlanRateService } from './rates/plan-rate.service';
import { Repricer } from './rates/repricer';

@Module({
  imports: [OrganisationModule, StrategyModule],
  controllers: [BudgetVersionController, BudgetLineController, PlanRateController, CapacityController],
  providers: [
    BudgetVersionRepository,
    BudgetLineRepository,
    BudgetLineLedger,
    LinePlanner,
    FigurePlanner,
    PhasingBasis,
    SurchargeLines,
    PlanRateRepository,
    PlanRateService,
    Repricer,
    CapacityService,
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
    PlanRateRepository,
  ],
})
export class PlanningModule {}

import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { CutController } from './cuts/cut.controller';
import { CutService } from './cuts/cut.service';
import { FreezeController } from './freezes/freeze.controller';
import { FreezeRepository } from './freezes/freeze.repository';
import { FreezeService } from './freezes/freeze.service';
import { BudgetLineController } from './lines/budget-line.controller';
import { BudgetLineLedger } from './lines/budget-line-ledger';
import { BudgetLineRepository } from './lines/budget-line.repository';
import { BudgetLineService } from './lines/budget-line.service';
import { LineGuard } from './lines/line-guard';
import { ReserveController } from './reserve/reserve.controller';
import { ReserveService } from './reserve/reserve.service';
import { PlanningRoundController } from './rounds/planning-round.controller';
import { PlanningRoundRepository } from './rounds/planning-round.repository';
import { PlanningRoundService } from './rounds/planning-round.service';
import { PlanningSubmissionRepository } from './rounds/planning-submission.repository';
import { RoundProgressService } from './rounds/round-progress.service';
import { LineSplitController } from './splits/line-split.controller';
import { LineSplitRepository } from './splits/line-split.repository';
import { LineSplitService } from './splits/line-split.service';
import { BudgetVersionController } from './versions/budget-version.controller';
import { BudgetVersionRepository } from './versions/budget-version.repository';
import { BudgetVersionService } from './versions/budget-version.service';
import { LinePlanner } from './lines/line-planner';

@Module({
  imports: [OrganisationModule, StrategyModule],
  controllers: [
    BudgetVersionController,
    BudgetLineController,
    LineSplitController,
    CutController,
    ReserveController,
    PlanningRoundController,
    FreezeController,
  ],
  providers: [
    BudgetVersionRepository,
    BudgetLineRepository,
    BudgetLineLedger,
    LinePlanner,
    BudgetVersionService,
    BudgetLineService,
    LineGuard,
    LineSplitRepository,
    LineSplitService,
    CutService,
    ReserveService,
    PlanningRoundRepository,
    PlanningSubmissionRepository,
    PlanningRoundService,
    RoundProgressService,
    FreezeRepository,
    FreezeService,
  ],
  exports: [
    FreezeRepository,
    BudgetLineRepository,
    BudgetLineLedger,
    BudgetVersionRepository,
    BudgetVersionService,
    BudgetLineService,
    LinePlanner,
  ],
})
export class PlanningModule {}

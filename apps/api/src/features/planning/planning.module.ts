import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { ApprovalDelegationController } from './approvals/approval-delegation.controller';
import { ApprovalDelegationService } from './approvals/approval-delegation.service';
import { ApprovalDelegationRepository, ApprovalThresholdRepository } from './approvals/approval.repository';
import { ApprovalRights } from './approvals/approval-rights';
import { ApprovalThresholdController } from './approvals/approval-threshold.controller';
import { ApprovalThresholdService } from './approvals/approval-threshold.service';
import { LineWorkflowController } from './approvals/line-workflow.controller';
import { LineWorkflowService } from './approvals/line-workflow.service';
import { BudgetChangeController } from './changes/budget-change.controller';
import { BudgetChangeLedger } from './changes/budget-change-ledger';
import { BudgetChangeReader } from './changes/budget-change.reader';
import { BudgetChangeRepository } from './changes/budget-change.repository';
import { BudgetChangeService } from './changes/budget-change.service';
import { TransferPlanner } from './changes/transfer-planner';
import { CarryForwardService } from './changes/carry-forward.service';
import { LineHistoryController } from './history/line-history.controller';
import { LineHistoryRepository } from './history/line-history.repository';
import { LineHistoryService } from './history/line-history.service';
import { CutController } from './cuts/cut.controller';
import { CutService } from './cuts/cut.service';
import { FreezeController } from './freezes/freeze.controller';
import { FreezeRepository } from './freezes/freeze.repository';
import { FreezeService } from './freezes/freeze.service';
import { BudgetLineController } from './lines/budget-line.controller';
import { BudgetLineBatchRepository } from './lines/budget-line-batch.repository';
import { BudgetLineLedger } from './lines/budget-line-ledger';
import { BudgetLineRepository } from './lines/budget-line.repository';
import { BudgetLineService } from './lines/budget-line.service';
import { ForecastLinePlanner } from './lines/forecast-line-planner';
import { ActualLines } from './versions/actual-lines';
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
import { VersionComparisonService } from './versions/version-comparison.service';
import { VersionMaker } from './versions/version-maker';
import { LineBatchService } from './lines/line-batch.service';
import { PlanComparisonService } from './lines/plan-comparison.service';

@Module({
  imports: [OrganisationModule, StrategyModule],
  controllers: [
    BudgetVersionController,
    BudgetLineController,
    LineWorkflowController,
    ApprovalThresholdController,
    ApprovalDelegationController,
    BudgetChangeController,
    LineHistoryController,
    PlanRateController,
    CapacityController,
    LineSplitController,
    CutController,
    ReserveController,
    PlanningRoundController,
    FreezeController,
  ],
  providers: [
    BudgetVersionRepository,
    BudgetLineRepository,
    BudgetLineBatchRepository,
    BudgetLineLedger,
    LinePlanner,
    FigurePlanner,
    PhasingBasis,
    SurchargeLines,
    PlanRateRepository,
    PlanRateService,
    Repricer,
    CapacityService,
    ForecastLinePlanner,
    ActualLines,
    VersionMaker,
    VersionComparisonService,
    ApprovalThresholdRepository,
    ApprovalDelegationRepository,
    ApprovalRights,
    ApprovalThresholdService,
    ApprovalDelegationService,
    LineWorkflowService,
    BudgetChangeRepository,
    BudgetChangeReader,
    BudgetChangeLedger,
    BudgetChangeService,
    TransferPlanner,
    CarryForwardService,
    LineHistoryRepository,
    LineHistoryService,
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
    LineBatchService,
    PlanComparisonService,
  ],
  exports: [
    FreezeRepository,
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

export { ApprovalDelegationEntity } from './approvals/approval-delegation.entity';
export { ApprovalThresholdEntity } from './approvals/approval-threshold.entity';
export { BudgetChangeEntity, BudgetChangeItemEntity } from './changes/budget-change.entity';
export { BudgetLineEntity } from './lines/budget-line.entity';
export { BudgetLineLedger } from './lines/budget-line-ledger';
export { BudgetVersionEntity } from './versions/budget-version.entity';
export { closedPeriodsOf } from './versions/to-budget-version';
export { BudgetVersionRepository } from './versions/budget-version.repository';
export { BudgetVersionService } from './versions/budget-version.service';
export { LinePlanner } from './lines/line-planner';
export type { LineDraft } from './lines/line-draft';
export { PlanRateEntity } from './rates/plan-rate.entity';
export { PlanRateRepository } from './rates/plan-rate.repository';
export { covers } from './freezes/covers';
export { FreezeEntity } from './freezes/freeze.entity';
export { FreezeRepository } from './freezes/freeze.repository';
export { LineSplitEntity } from './splits/line-split.entity';
export {
  PlanningRoundEntity,
  PlanningSubmissionEntity,
  PlanningTargetEntity,
} from './rounds/planning-round.entity';
export { PlanningModule } from './planning.module';
export { BudgetLineRepository } from './lines/budget-line.repository';
export { toCreatedState } from './lines/to-created-state';
export { toLineFact } from './lines/to-line-fact';

import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments';
import { OrganisationModule } from '../organisation';
import { StrategyModule } from '../strategy';
import { AccrualController } from './accruals/accrual.controller';
import { AccrualLedger } from './accruals/accrual-ledger';
import { LineAccruals } from './accruals/line-accruals';
import { ReceiptAccruals } from './accruals/receipt-accruals';
import { AccrualService } from './accruals/accrual.service';
import { AllocationKeyController } from './allocation-keys/allocation-key.controller';
import { AllocationKeyRepository } from './allocation-keys/allocation-key.repository';
import { AllocationKeyService } from './allocation-keys/allocation-key.service';
import { AssignableRepository } from './assignment/assignable.repository';
import { AssignmentRuleController } from './assignment/assignment-rule.controller';
import { AssignmentRuleRepository } from './assignment/assignment-rule.repository';
import { AssignmentRuleService } from './assignment/assignment-rule.service';
import { AssignmentRules } from './assignment/assignment-rules';
import { AssignmentTrialService } from './assignment/assignment-trial.service';
import { PostingAssignmentController } from './assignment/posting-assignment.controller';
import { PostingAssignmentService } from './assignment/posting-assignment.service';
import { PostingBatches } from './batches/posting-batches';
import { PostingBatchRepository } from './batches/posting-batch.repository';
import { OriginatedPostings } from './originated-postings';
import { PeriodController } from './periods/period.controller';
import { PeriodLockRepository } from './periods/period-lock.repository';
import { PeriodLocks } from './periods/period-locks';
import { PeriodService } from './periods/period.service';
import { PostingController } from './posting.controller';
import { PostingLedger } from './posting-ledger';
import { PostingRepository } from './posting.repository';
import { PostingReverser } from './posting-reverser';
import { PostingService } from './posting.service';
import { PostingSplitController } from './splits/posting-split.controller';
import { PostingSplitService } from './splits/posting-split.service';

@Module({
  imports: [CommitmentsModule, OrganisationModule, StrategyModule],
  controllers: [
    PostingController,
    PostingSplitController,
    AccrualController,
    PeriodController,
    AllocationKeyController,
    AssignmentRuleController,
    PostingAssignmentController,
  ],
  providers: [
    PostingRepository,
    OriginatedPostings,
    PostingLedger,
    PostingBatchRepository,
    PostingBatches,
    PostingReverser,
    PostingService,
    PostingSplitService,
    AccrualLedger,
    AccrualService,
    LineAccruals,
    ReceiptAccruals,
    PeriodLockRepository,
    PeriodLocks,
    PeriodService,
    AllocationKeyRepository,
    AllocationKeyService,
    AssignableRepository,
    AssignmentRuleRepository,
    AssignmentRules,
    AssignmentRuleService,
    AssignmentTrialService,
    PostingAssignmentService,
  ],
  exports: [
    AssignmentRules,
    OriginatedPostings,
    PostingLedger,
    PostingBatches,
    PostingRepository,
    PeriodLocks,
  ],
})
export class ActualsModule {}

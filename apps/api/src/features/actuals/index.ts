export { ActualsModule } from './actuals.module';
export { AllocationKeyEntity, AllocationKeyWeightEntity } from './allocation-keys/allocation-key.entity';
export { PeriodLockEntity } from './periods/period-lock.entity';
export { PeriodLocks } from './periods/period-locks';
export type { PostingDraft } from './posting-draft';
export { PostingEntity } from './posting.entity';
export { PostingLedger } from './posting-ledger';
export { PostingRepository } from './posting.repository';
export { toPostingFact } from './to-posting-fact';

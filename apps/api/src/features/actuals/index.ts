export { ActualsModule } from './actuals.module';
export type { PostingDraft } from './posting-draft';
export { PostingEntity } from './posting.entity';
export { PostingLedger } from './posting-ledger';
export { PostingRepository } from './posting.repository';
export { toPostingFact } from './to-posting-fact';

import type { CostKind } from '@etat/contracts';

/** Booked, taken back, the opposite that took it back; moved by a split; taken off an accrual. */
export type PostingState = 'posted' | 'reversed' | 'reversal' | 'reclassification' | 'release';

/** Why a posting comes into being, when it is not simply booked. */
export interface PostingOrigin {
  state: Exclude<PostingState, 'reversed'>;
  reversalOf?: number | null;
  derivedFrom?: number | null;
  causedBy?: number | null;
  /** Closed service months give way to the first open one instead of being refused. */
  intoOpenPeriod?: boolean;
}

/** A posting before it has a number. All ids belong to the organisation already. */
export interface PostingDraft {
  kind: CostKind;
  postingDate: string;
  serviceMonth: string;
  costCentreId: string;
  categoryId: string;
  initiativeId: string | null;
  vendorId: string | null;
  roleId: string | null;
  minutes: number;
  rateMicro: number | null;
  amountMinor: number;
  document: string;
  text: string;
  sourceLine: number | null;
  /** SHA-256 of what makes the posting the same one; the n-th equal one has occurrence n. */
  identityHash: string;
  occurrence: number;
  isAccrual?: boolean;
}

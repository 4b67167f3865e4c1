import type { CostKind } from '@etat/contracts';
import type { PostingEntity } from './posting.entity';
import type { PostingState } from './posting-state';

/** What was paid in another currency, and the rate that made it the amount. */
export interface OriginalAmount {
  currency: string;
  amountMinor: number;
  /** Units of the currency for one unit of the organisation's, x 10^9. */
  rateE9: number;
  /** Day of the reference rate; null for a typed one. */
  rateDate: string | null;
}

/** Why a posting comes into being, when it is not simply booked. */
export interface PostingOrigin {
  state: Exclude<PostingState, 'reversed'>;
  reversalOf?: number | null;
  derivedFrom?: number | null;
  causedBy?: number | null;
  /** Closed service months give way to the first open one instead of being refused. */
  intoOpenPeriod?: boolean;
  /** The accrual that an invoice names; only the rest of the invoice looks for others. */
  named?: NamedAccrual | undefined;
}

/** An accrual under its lock, what is left of it, and whether the invoice is the last one of it. */
export interface NamedAccrual {
  accrual: PostingEntity;
  remainingMinor: number;
  isFinal: boolean;
}

/** A posting that consumes an order line, or gives back to it. */
export interface LineInvoice extends Pick<
  PostingEntity,
  'id' | 'amountMinor' | 'isFinalInvoice' | 'serviceMonth'
> {
  orderLineId: string;
  isReversal: boolean;
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
  /** Absent or null when the amount was paid in the organisation's currency. */
  original?: OriginalAmount | null;
  document: string;
  text: string;
  sourceLine: number | null;
  /** The order line it consumes, none when left out; a final invoice ends the line. */
  orderLineId?: string | null;
  isFinalInvoice?: boolean;
  /** SHA-256 of what makes the posting the same one; the n-th equal one has occurrence n. */
  identityHash: string;
  occurrence: number;
  isAccrual?: boolean;
  /** Of a reclassification: the original whose cost it moves, where many are moved at once. */
  movedFrom?: number;
}

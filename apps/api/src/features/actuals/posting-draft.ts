import type { CostKind } from '@etat/contracts';

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
  /** The order line it consumes, none when left out; a final invoice ends the line. */
  orderLineId?: string | null;
  isFinalInvoice?: boolean;
  /** SHA-256 of what makes the posting the same one; the n-th equal one has occurrence n. */
  identityHash: string;
  occurrence: number;
}

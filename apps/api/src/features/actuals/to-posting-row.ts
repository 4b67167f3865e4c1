import type { PostingDraft, PostingOrigin } from './posting-draft';
import type { PostingEntity } from './posting.entity';

/** Who books it, when, and with which import. */
export interface Booking {
  organisationId: string;
  importId: string | null;
  createdAt: string;
  createdBy: string | null;
}

/** A draft as it is stored. */
export function toPostingRow(
  { original, movedFrom, ...draft }: PostingDraft & { correctsMonth: string | null },
  booking: Booking,
  origin: PostingOrigin,
): Omit<PostingEntity, 'id'> {
  return {
    ...draft,
    orderLineId: draft.orderLineId ?? null,
    isFinalInvoice: draft.isFinalInvoice ?? false,
    originalCurrency: original?.currency ?? null,
    originalMinor: original?.amountMinor ?? null,
    originalRateE9: original?.rateE9 ?? null,
    originalRateDate: original?.rateDate ?? null,
    state: origin.state,
    reversalOf: origin.reversalOf ?? null,
    derivedFrom: movedFrom ?? origin.derivedFrom ?? null,
    causedBy: movedFrom ?? origin.causedBy ?? null,
    isAccrual: draft.isAccrual ?? false,
    ...booking,
  };
}

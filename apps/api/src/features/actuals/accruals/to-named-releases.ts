import { computeAccrualReleaseMinor, subtractMinor } from '@etat/domain';
import type { NamedAccrual, PostingDraft } from '../posting-draft';
import type { PostingEntity } from '../posting.entity';
import { toDerivedDraft } from '../to-derived-draft';

/**
 * What an invoice releases of the accrual it names, in its own month. What its order line does not account for, because
 * it is of no line or called the last one of a dearer accrual, names the line: so much of the receipt accrues no more.
 */
export function toNamedReleases(
  { accrual, remainingMinor, isFinal }: NamedAccrual,
  invoice: Omit<PostingEntity, 'id'>,
): PostingDraft[] {
  const input = { remainingMinor, invoiceMinor: invoice.amountMinor };
  const allMinor = computeAccrualReleaseMinor({ ...input, isFinal });
  const isOfLine = invoice.orderLineId === accrual.orderLineId;
  const coversAll = invoice.isFinalInvoice || accrual.orderLineId === null;
  const coveredMinor = isOfLine ? computeAccrualReleaseMinor({ ...input, isFinal: false }) : 0;
  const plainMinor = coversAll ? allMinor : coveredMinor;
  const { serviceMonth } = invoice;
  return [
    toDerivedDraft(accrual, { amountMinor: plainMinor, minutes: 0, serviceMonth }),
    toDerivedDraft(accrual, {
      ...{ amountMinor: subtractMinor(allMinor, plainMinor), minutes: 0, serviceMonth },
      orderLineId: accrual.orderLineId,
    }),
  ].filter(({ amountMinor }) => amountMinor !== 0);
}

import type { OrderUse } from '../commitments';
import type { PostingEntity } from './posting.entity';

/** What postings take from order lines; a reversal gives back what its original took. */
export function toOrderUses(
  rows: readonly Pick<PostingEntity, 'orderLineId' | 'amountMinor' | 'isFinalInvoice' | 'state'>[],
): OrderUse[] {
  return rows.flatMap(({ orderLineId, amountMinor, isFinalInvoice, state }) =>
    orderLineId === null
      ? []
      : { orderLineId, amountMinor, isFinalInvoice, isReversal: state === 'reversal' },
  );
}

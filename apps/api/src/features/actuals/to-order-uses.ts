import type { OrderUse } from '../commitments';
import type { PostingEntity } from './posting.entity';

/** What postings take from order lines; a reversal gives back what its original took, and an accrual waits for its invoice. */
export function toOrderUses(
  rows: readonly Pick<
    PostingEntity,
    'orderLineId' | 'amountMinor' | 'isFinalInvoice' | 'state' | 'isAccrual'
  >[],
): OrderUse[] {
  return rows.flatMap(({ orderLineId, amountMinor, isFinalInvoice, state, isAccrual }) =>
    orderLineId === null || isAccrual
      ? []
      : { orderLineId, amountMinor, isFinalInvoice, isReversal: state === 'reversal' },
  );
}

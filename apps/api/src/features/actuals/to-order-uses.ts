import { subtractMinor } from '@etat/domain';
import type { OrderUse } from '../commitments';
import type { LineInvoice } from './posting-draft';
import type { PostingEntity } from './posting.entity';

type UsingRow = Pick<
  PostingEntity,
  'orderLineId' | 'amountMinor' | 'isFinalInvoice' | 'state' | 'isAccrual' | 'derivedFrom'
>;

/** An accrual waits for its invoice, and neither it nor what is released of it consumes anything. */
const isOfAccrual = ({ isAccrual, derivedFrom }: UsingRow) => isAccrual || derivedFrom !== null;

/**
 * What postings take from order lines; a reversal gives back what its original took. An accrual that is reversed, or a
 * release that names the line, says that so much of the receipt is not to be accrued any more.
 */
export function toOrderUses(rows: readonly UsingRow[]): OrderUse[] {
  return rows.flatMap((row) => {
    const { orderLineId, amountMinor, isFinalInvoice, state } = row;
    if (orderLineId === null || (row.isAccrual && state === 'posted')) return [];
    if (!isOfAccrual(row))
      return { orderLineId, amountMinor, isFinalInvoice, isReversal: state === 'reversal' };
    const unaccruedMinor = subtractMinor(0, amountMinor);
    return { orderLineId, amountMinor: 0, isFinalInvoice: false, isReversal: true, unaccruedMinor };
  });
}

/** None for what consumes no order line. */
export function toLineInvoice(row: UsingRow & Pick<PostingEntity, 'id' | 'serviceMonth'>): LineInvoice[] {
  if (row.orderLineId === null || isOfAccrual(row)) return [];
  return [{ ...row, orderLineId: row.orderLineId, isReversal: row.state === 'reversal' }];
}

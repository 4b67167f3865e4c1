import type { PlacedLine } from '../../commitments';
import type { PostingDraft } from '../posting-draft';
import { uniqueIdentity } from '../unique-identity';

/** The accrual of what was received on an order line. */
export function toReceiptAccrual(
  { order, line }: PlacedLine,
  {
    amountMinor,
    today,
    serviceMonth,
  }: { amountMinor: number; today: string; serviceMonth?: string | undefined },
): PostingDraft {
  const month = today.slice(0, 7);
  return {
    kind: 'external',
    postingDate: today,
    // What is due later came early; it is received in the running month.
    serviceMonth: serviceMonth ?? (line.dueMonth < month ? line.dueMonth : month),
    costCentreId: order.costCentreId,
    categoryId: line.categoryId,
    initiativeId: order.initiativeId,
    vendorId: order.vendorId,
    roleId: null,
    minutes: 0,
    rateMicro: null,
    amountMinor,
    document: order.number,
    text: line.text,
    sourceLine: null,
    orderLineId: line.id,
    isAccrual: true,
    ...uniqueIdentity(),
  };
}

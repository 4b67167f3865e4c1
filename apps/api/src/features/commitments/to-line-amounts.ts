import type { OrderLineAmounts } from '@etat/domain';
import type { OrderEntity } from './order.entity';
import type { OrderLineEntity } from './order-line.entity';

/** What the domain calculates a line from. An order that is not in force binds nothing. */
export function toLineAmounts(order: OrderEntity, line: OrderLineEntity): OrderLineAmounts {
  const { orderedMinor, cancelledMinor, receivedMinor, invoicedMinor, finalInvoices } = line;
  return {
    orderedMinor,
    cancelledMinor,
    receivedMinor,
    invoicedMinor,
    isFinal: finalInvoices > 0 || order.state !== 'ordered',
  };
}

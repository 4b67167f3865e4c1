import type { ReceivedLine } from '@etat/domain';
import type { OrderLineEntity } from './order-line.entity';

/** What the domain calculates the accrual of a line from. */
export function toReceivedLine(line: OrderLineEntity): ReceivedLine {
  const { receivedMinor, unaccruedMinor, invoicedMinor, finalInvoices } = line;
  return { receivedMinor, unaccruedMinor, invoicedMinor, hasFinalInvoice: finalInvoices > 0 };
}

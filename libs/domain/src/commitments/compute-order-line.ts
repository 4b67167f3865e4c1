import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';
import { computeOpenCommitmentMinor, type OrderLineAmounts } from './compute-open-commitment-minor';

export interface OrderLineFigures {
  openMinor: number;
  /** Invoiced beyond what was ordered and not cancelled; worth a warning. */
  overInvoicedMinor: number;
  /** Received and not invoiced yet: neither commitment nor actual until it is accrued or invoiced. */
  unbilledMinor: number;
}

/**
 * What a reader wants to know of an order line. An order of a negative amount does not exist, so that all are 0 or more.
 *
 * Units: minor units. Sign: cost is positive.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 3: open commitment
 * @example computeOrderLine({ orderedMinor: 100, cancelledMinor: 0, receivedMinor: 0, invoicedMinor: 120, isFinal: false })
 *   //=> { openMinor: 0, overInvoicedMinor: 20, unbilledMinor: 0 }
 */
export function computeOrderLine(line: OrderLineAmounts): OrderLineFigures {
  const { orderedMinor, cancelledMinor, receivedMinor, invoicedMinor, isFinal } = line;
  const billedMinor = Math.max(0, invoicedMinor);
  return {
    openMinor: computeOpenCommitmentMinor(line),
    overInvoicedMinor: Math.max(0, subtractMinor(addMinor(invoicedMinor, cancelledMinor), orderedMinor)),
    unbilledMinor: isFinal ? 0 : Math.max(0, subtractMinor(receivedMinor, billedMinor)),
  };
}

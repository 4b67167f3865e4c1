import { addMinor } from '../money/add-minor';
import { subtractMinor } from '../money/subtract-minor';

export interface OrderLineAmounts {
  /** What was ordered. */
  orderedMinor: number;
  /** What will not come any more. */
  cancelledMinor: number;
  /** Goods or services received, whether invoiced or not. */
  receivedMinor: number;
  /** Standing postings that consume the line; credit notes count negative. */
  invoicedMinor: number;
  /** Whether a final invoice, or closing the order, ended the line. */
  isFinal: boolean;
}

/**
 * What an order line still binds: ordered - cancelled - received or invoiced, never below zero, and nothing once final.
 *
 * What was received is invoiced later, so that the larger of the two counts, not their sum.
 * Units: minor units. Sign: cost is positive; the result is never negative.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 1 and 3: commitment (SAP: a goods receipt already reduces it)
 * @example computeOpenCommitmentMinor({ orderedMinor: 1000_00, cancelledMinor: 0, receivedMinor: 300_00, invoicedMinor: 200_00, isFinal: false })
 *   //=> 70000
 */
export function computeOpenCommitmentMinor(line: OrderLineAmounts): number {
  if (line.isFinal) return 0;
  const consumedMinor = Math.max(line.receivedMinor, line.invoicedMinor);
  return Math.max(0, subtractMinor(line.orderedMinor, addMinor(line.cancelledMinor, consumedMinor)));
}

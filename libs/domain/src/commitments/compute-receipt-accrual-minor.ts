import { subtractMinor } from '../money/subtract-minor';
import { computeOrderLine } from './compute-order-line';
import type { OrderLineAmounts } from './compute-open-commitment-minor';

export interface ReceiptAccrualInput {
  /** The line with its receipt. */
  line: OrderLineAmounts;
  /** What is left of the accruals that earlier receipts of the line made. */
  accruedMinor: number;
  /** Whether what is received and not invoiced is to be accrued; otherwise only what is too much goes. */
  accrues: boolean;
}

/**
 * What a receipt adds to the accruals of its order line, so that they are what was received and not invoiced.
 *
 * With it invoiced + accrued + open stays what was ordered, and the available budget is the same before and after.
 * Units: minor units. Sign: positive is a new accrual, negative releases: less was received than was said before.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 1: accrual; DOMAIN.md 3: available = current budget - actual (accruals included) - open commitment
 * @example computeReceiptAccrualMinor({ line: { orderedMinor: 100, cancelledMinor: 0, receivedMinor: 60, invoicedMinor: 20, isFinal: false }, accruedMinor: 10, accrues: true }) //=> 30
 */
export function computeReceiptAccrualMinor({ line, accruedMinor, accrues }: ReceiptAccrualInput): number {
  const missingMinor = subtractMinor(computeOrderLine(line).unbilledMinor, accruedMinor);
  return accrues ? missingMinor : Math.min(0, missingMinor);
}

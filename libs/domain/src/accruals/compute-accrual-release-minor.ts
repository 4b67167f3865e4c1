import { requireMinor } from '../money/require-minor';
import { subtractMinor } from '../money/subtract-minor';

export interface AccrualReleaseInput {
  /** What of the accrual is still there. */
  remainingMinor: number;
  /** The invoice, or the amount that is to be released. */
  invoiceMinor: number;
  /** No further invoice will come: what remains is released whatever the invoice says. */
  isFinal: boolean;
}

/**
 * What an invoice reverses of an accrual: its own amount, at most what remains; all that remains when it is the last one.
 *
 * Units: minor units. Sign: opposite to the accrual, as it is booked. An invoice of the other sign (a credit note on an
 * accrued cost) releases nothing unless it is final.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 1: accrual, reversed by the invoice
 * @example computeAccrualReleaseMinor({ remainingMinor: 100, invoiceMinor: 40, isFinal: false }) //=> -40
 */
export function computeAccrualReleaseMinor(input: AccrualReleaseInput): number {
  const remainingMinor = requireMinor(input.remainingMinor);
  const invoiceMinor = requireMinor(input.invoiceMinor);
  if (input.isFinal) return subtractMinor(0, remainingMinor);
  if (Math.sign(remainingMinor) !== Math.sign(invoiceMinor)) return 0;
  const released = Math.abs(invoiceMinor) < Math.abs(remainingMinor) ? invoiceMinor : remainingMinor;
  return subtractMinor(0, released);
}

import { subtractMinor } from '../money/subtract-minor';

export interface ReceivedLine {
  receivedMinor: number;
  /** What of it is not to be accrued, because somebody said so. */
  unaccruedMinor: number;
  /** Standing postings that consume the line; credit notes count negative. */
  invoicedMinor: number;
  /** Whether a final invoice stands. A closed or cancelled order still owes what was received. */
  hasFinalInvoice: boolean;
}

/**
 * What is accrued of an order line: received and not invoiced, less what is not to be accrued.
 *
 * It depends on nothing that happened in between, so that every invoice, reversal and receipt settles the accruals of the
 * line to it, in whatever order they come. With it invoiced + accrued + open is what was ordered, as long as no more came
 * than that and all of it accrues: the available budget stays the same.
 * Units: minor units. Sign: cost is positive; the result is never negative.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 1: accrual; DOMAIN.md 3: available = current budget - actual (accruals included) - open commitment
 * @example computeLineAccrualMinor({ receivedMinor: 60, unaccruedMinor: 0, invoicedMinor: 20, hasFinalInvoice: false }) //=> 40
 */
export function computeLineAccrualMinor(line: ReceivedLine): number {
  if (line.hasFinalInvoice) return 0;
  const accruableMinor = subtractMinor(line.receivedMinor, line.unaccruedMinor);
  return Math.max(0, subtractMinor(accruableMinor, Math.max(0, line.invoicedMinor)));
}

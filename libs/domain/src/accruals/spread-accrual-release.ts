import { addMinor } from '../money/add-minor';
import { computeAccrualReleaseMinor } from './compute-accrual-release-minor';

export interface StandingAccrual {
  id: number;
  remainingMinor: number;
}

export interface AccrualReleaseSpread {
  /** In the order in which they are released. */
  accruals: readonly StandingAccrual[];
  /** The invoice, or how much is to be released. */
  invoiceMinor: number;
  /** No further invoice will come: all that remains of every accrual is released. */
  isFinal: boolean;
}

/**
 * What an invoice reverses of several accruals: one after the other, at most the invoice in all, everything when it is
 * the last one. Accruals that nothing is taken from are left out.
 *
 * Units: minor units. Sign: opposite to the accrual, as it is booked.
 * @throws {DomainError} `money.not-minor-units`.
 * @see DOMAIN.md 1: accrual, reversed by the invoice
 * @example spreadAccrualRelease({ accruals: [{ id: 1, remainingMinor: 40 }, { id: 2, remainingMinor: 30 }], invoiceMinor: 50, isFinal: false })
 *   //=> [{ id: 1, amountMinor: -40 }, { id: 2, amountMinor: -10 }]
 */
export function spreadAccrualRelease({
  accruals,
  invoiceMinor,
  isFinal,
}: AccrualReleaseSpread): { id: number; amountMinor: number }[] {
  let leftMinor = invoiceMinor;
  return accruals.flatMap(({ id, remainingMinor }) => {
    const amountMinor = computeAccrualReleaseMinor({ remainingMinor, invoiceMinor: leftMinor, isFinal });
    leftMinor = addMinor(leftMinor, amountMinor);
    return amountMinor === 0 ? [] : [{ id, amountMinor }];
  });
}

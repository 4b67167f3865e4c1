import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAccrualReleaseMinor } from '../accruals/compute-accrual-release-minor';
import { computeOpenCommitmentMinor } from './compute-open-commitment-minor';
import { computeReceiptAccrualMinor } from './compute-receipt-accrual-minor';

const line = (receivedMinor: number, invoicedMinor: number, isFinal = false) => ({
  orderedMinor: 100,
  cancelledMinor: 0,
  receivedMinor,
  invoicedMinor,
  isFinal,
});

describe('computeReceiptAccrualMinor', () => {
  it.each([
    ['the first receipt', line(60, 0), 0, true, 60],
    ['a further one', line(60, 0), 25, true, 35],
    ['what is invoiced already is accrued by nobody', line(60, 60), 0, true, 0],
    ['a part is invoiced', line(60, 20), 10, true, 30],
    ['less than was said before', line(10, 0), 60, true, -50],
    ['the line is final', line(60, 0, true), 20, true, -20],
    ['without an accrual', line(60, 0), 0, false, 0],
    ['without an accrual, and less than before', line(10, 0), 60, false, -50],
  ])('%s', (_case, amounts, accruedMinor, accrues, expected) => {
    expect(computeReceiptAccrualMinor({ line: amounts, accruedMinor, accrues }) + 0).toBe(expected);
  });

  it('ordered = invoiced + accrued + open, whatever comes in which order: nothing counts twice', () => {
    const step = fc.record({ isInvoice: fc.boolean(), part: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.array(step, { maxLength: 12 }),
        (orderedMinor, steps) => {
          let [receivedMinor, invoicedMinor, accruedMinor] = [0, 0, 0];
          const amounts = () => ({
            ...{ orderedMinor, cancelledMinor: 0, isFinal: false },
            ...{ receivedMinor, invoicedMinor },
          });
          for (const { isInvoice, part } of steps) {
            if (isInvoice) {
              const invoiceMinor = Math.floor(((orderedMinor - invoicedMinor) * part) / 100);
              const released = { remainingMinor: accruedMinor, invoiceMinor, isFinal: false };
              accruedMinor += computeAccrualReleaseMinor(released);
              invoicedMinor += invoiceMinor;
            } else {
              receivedMinor = Math.floor((orderedMinor * part) / 100);
              accruedMinor += computeReceiptAccrualMinor({ line: amounts(), accruedMinor, accrues: true });
            }
            expect(invoicedMinor + accruedMinor + computeOpenCommitmentMinor(amounts())).toBe(orderedMinor);
          }
        },
      ),
    );
  });
});

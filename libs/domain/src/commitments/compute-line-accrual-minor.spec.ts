import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAccrualReleaseMinor } from '../accruals/compute-accrual-release-minor';
import { errorCodeOf } from '../testing/error-code-of';
import { computeLineAccrualMinor } from './compute-line-accrual-minor';
import { computeOpenCommitmentMinor } from './compute-open-commitment-minor';

const line = (receivedMinor: number, invoicedMinor: number, unaccruedMinor = 0, hasFinalInvoice = false) => ({
  ...{ receivedMinor, invoicedMinor, unaccruedMinor, hasFinalInvoice },
});

describe('computeLineAccrualMinor', () => {
  it.each([
    ['a receipt', line(60, 0), 60],
    ['a part is invoiced', line(60, 20), 40],
    ['all of it is', line(60, 60), 0],
    ['more than that', line(60, 90), 0],
    ['a credit note gives no more than was received', line(60, -20), 60],
    ['a final invoice stands', line(60, 20, 0, true), 0],
    ['a part is not to be accrued, and is invoiced last', line(60, 20, 30), 10],
  ])('%s', (_case, input, expected) => {
    expect(computeLineAccrualMinor(input)).toBe(expected);
  });

  it('refuses fractions of a cent', () => {
    expect(errorCodeOf(() => computeLineAccrualMinor(line(0.5, 0)))).toBe('money.not-minor-units');
  });

  const invoices = fc.array(fc.record({ part: fc.nat(100), rank: fc.nat(1_000), stays: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  });
  const ordered = fc.integer({ min: 1, max: 1e9 });

  it('invoices taken back in any order leave the same accrual, and invoiced + accrued + open is what was ordered', () => {
    fc.assert(
      fc.property(ordered, fc.nat(100), invoices, (orderedMinor, receivedPart, drawn) => {
        const receivedMinor = Math.floor((orderedMinor * receivedPart) / 100);
        // Together no more than was ordered.
        const amounts = drawn.map(({ part }) => Math.floor((orderedMinor * part) / 100 / drawn.length));
        let [invoicedMinor, accruedMinor] = [0, receivedMinor];
        const settle = (amountMinor: number) => {
          invoicedMinor += amountMinor;
          const target = computeLineAccrualMinor(line(receivedMinor, invoicedMinor));
          const excess = {
            remainingMinor: accruedMinor,
            invoiceMinor: accruedMinor - target,
            isFinal: false,
          };
          accruedMinor += target > accruedMinor ? target - accruedMinor : computeAccrualReleaseMinor(excess);
          const amountsNow = {
            orderedMinor,
            cancelledMinor: 0,
            receivedMinor,
            invoicedMinor,
            isFinal: false,
          };
          expect(invoicedMinor + accruedMinor + computeOpenCommitmentMinor(amountsNow)).toBe(orderedMinor);
        };
        for (const amount of amounts) settle(amount);
        const back = drawn
          .map(({ rank, stays }, at) => ({ rank, stays, amount: amounts[at] ?? 0 }))
          .filter(({ stays }) => !stays)
          .sort((one, other) => one.rank - other.rank);
        for (const { amount } of back) settle(-amount);
        const standing = drawn.reduce((sum, { stays }, at) => sum + (stays ? (amounts[at] ?? 0) : 0), 0);
        expect(accruedMinor).toBe(Math.max(0, receivedMinor - standing));
      }),
    );
  });
});

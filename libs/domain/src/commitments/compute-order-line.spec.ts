import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeOrderLine } from './compute-order-line';

const line = (
  orderedMinor: number,
  cancelledMinor: number,
  receivedMinor: number,
  invoicedMinor: number,
) => ({
  orderedMinor,
  cancelledMinor,
  receivedMinor,
  invoicedMinor,
  isFinal: false,
});

describe('computeOrderLine', () => {
  it.each([
    ['in order', line(1_000, 0, 0, 400), { openMinor: 600, overInvoicedMinor: 0, unbilledMinor: 0 }],
    ['over-invoiced', line(1_000, 0, 0, 1_200), { openMinor: 0, overInvoicedMinor: 200, unbilledMinor: 0 }],
    [
      'over after cancelling',
      line(1_000, 300, 0, 800),
      { openMinor: 0, overInvoicedMinor: 100, unbilledMinor: 0 },
    ],
    [
      'received, half billed',
      line(1_000, 0, 600, 300),
      { openMinor: 400, overInvoicedMinor: 0, unbilledMinor: 300 },
    ],
    [
      'received, credit note',
      line(1_000, 0, 600, -50),
      { openMinor: 400, overInvoicedMinor: 0, unbilledMinor: 600 },
    ],
  ])('%s', (_case, input, expected) => {
    expect(computeOrderLine(input)).toEqual(expected);
  });

  it('a final invoice settles what was received', () => {
    expect(computeOrderLine({ ...line(1_000, 0, 600, 500), isFinal: true })).toEqual({
      openMinor: 0,
      overInvoicedMinor: 0,
      unbilledMinor: 0,
    });
  });

  it('open, unbilled and invoiced make up the rest of the order, unless more came than was ordered', () => {
    const part = () => fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(part(), part(), part(), (cancelled, received, invoiced) => {
        const input = line(2_000, cancelled, received, invoiced);
        const { openMinor, unbilledMinor } = computeOrderLine(input);
        return openMinor + unbilledMinor + invoiced === 2_000 - cancelled;
      }),
    );
  });
});

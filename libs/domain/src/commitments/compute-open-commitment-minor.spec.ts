import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { computeOpenCommitmentMinor, type OrderLineAmounts } from './compute-open-commitment-minor';

const amounts = (changes: Partial<OrderLineAmounts> = {}): OrderLineAmounts => ({
  orderedMinor: 1_000_00,
  cancelledMinor: 0,
  receivedMinor: 0,
  invoicedMinor: 0,
  isFinal: false,
  ...changes,
});
const minor = () => fc.integer({ min: 0, max: 1e12 });
const line = () =>
  fc.record({
    orderedMinor: minor(),
    cancelledMinor: minor(),
    receivedMinor: minor(),
    invoicedMinor: fc.integer({ min: -1e12, max: 1e12 }),
    isFinal: fc.boolean(),
  });

describe('computeOpenCommitmentMinor', () => {
  it.each([
    ['nothing came yet', {}, 1_000_00],
    ['a partial invoice', { invoicedMinor: 400_00 }, 600_00],
    ['a receipt reduces like an invoice', { receivedMinor: 400_00 }, 600_00],
    [
      'the invoice of what was received reduces no second time',
      { receivedMinor: 400_00, invoicedMinor: 400_00 },
      600_00,
    ],
    ['more invoiced than received', { receivedMinor: 300_00, invoicedMinor: 400_00 }, 600_00],
    ['part of it cancelled', { cancelledMinor: 250_00, invoicedMinor: 400_00 }, 350_00],
    ['invoiced to the cent', { invoicedMinor: 1_000_00 }, 0],
    ['over-invoiced', { invoicedMinor: 1_200_00 }, 0],
    ['a final invoice below the order', { invoicedMinor: 900_00, isFinal: true }, 0],
    ['a credit note gives back', { invoicedMinor: -100_00 }, 1_000_00],
  ] as const)('%s: %j leaves %d', (_case, changes, expected) => {
    expect(computeOpenCommitmentMinor(amounts(changes))).toBe(expected);
  });

  it('refuses what is no whole number of cents', () => {
    expect(errorCodeOf(() => computeOpenCommitmentMinor(amounts({ orderedMinor: 0.5 })))).toBe(
      'money.not-minor-units',
    );
  });

  it('is never negative, never above the order, and nothing once final', () => {
    fc.assert(
      fc.property(line(), (input) => {
        const open = computeOpenCommitmentMinor(input);
        return open >= 0 && open <= input.orderedMinor && (!input.isFinal || open === 0);
      }),
    );
  });

  it('invoicing and taking it back leaves what was open before', () => {
    fc.assert(
      fc.property(line(), minor(), (input, invoice) => {
        const invoiced = { ...input, invoicedMinor: input.invoicedMinor + invoice };
        const reversed = { ...invoiced, invoicedMinor: invoiced.invoicedMinor - invoice };
        return (
          computeOpenCommitmentMinor(invoiced) <= computeOpenCommitmentMinor(input) &&
          computeOpenCommitmentMinor(reversed) === computeOpenCommitmentMinor(input)
        );
      }),
    );
  });
});

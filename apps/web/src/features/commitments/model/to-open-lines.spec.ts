import { describe, expect, it } from 'vitest';
import { order } from './order.fixture';
import { toBillableMinor, toOpenLines } from './to-open-lines';

const [line] = order.lines;
const withLines = (...changes: Partial<NonNullable<typeof line>>[]) => ({
  ...order,
  lines: changes.map((change) => ({ ...(line as NonNullable<typeof line>), ...change })),
});

describe('toOpenLines', () => {
  it('offers open lines first, finished ones not at all', () => {
    const many = withLines(
      { text: 'used up', openMinor: 0 },
      { text: 'final', isFinal: true },
      { text: 'open' },
    );
    expect(toOpenLines([many], null).map((each) => each.line.text)).toEqual(['open', 'used up']);
  });

  it('keeps to the vendor and to orders in force', () => {
    expect(toOpenLines([order], 'somebody else')).toEqual([]);
    expect(toOpenLines([order], order.vendorId)).toHaveLength(1);
    expect(toOpenLines([{ ...order, state: 'closed' }], null)).toEqual([]);
  });
});

it('what was received may still be invoiced, although it is no longer open', () => {
  // Ordered 4,000, received 2,500, invoiced 1,000.
  expect(toBillableMinor({ openMinor: 1_500_00, unbilledMinor: 1_500_00 })).toBe(3_000_00);
});

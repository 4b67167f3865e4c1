import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { addMonths } from './add-months';
import { monthRange } from './month-range';

const month = () => fc.integer(MONTH_OFFSET).map(monthAt);

describe('monthRange', () => {
  it.each([
    ['2026-11', '2027-01', ['2026-11', '2026-12', '2027-01']],
    ['2026-11', '2026-11', ['2026-11']],
    ['2026-11', '2026-10', []],
  ])('from %s to %s', (from, to, expected) => {
    expect(monthRange(from, to)).toEqual(expected);
  });

  it('has no gap and no double', () => {
    fc.assert(
      fc.property(month(), fc.integer({ min: 0, max: 60 }), (from, count) => {
        const range = monthRange(from, addMonths(from, count));
        expect(range).toHaveLength(count + 1);
        range.slice(1).forEach((next, index) => expect(next).toBe(addMonths(range[index] ?? '', 1)));
      }),
    );
  });
});

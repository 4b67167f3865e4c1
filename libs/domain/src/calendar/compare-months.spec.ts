import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { compareMonths } from './compare-months';

const month = () => fc.integer(MONTH_OFFSET).map(monthAt);

describe('compareMonths', () => {
  it.each([
    ['2025-12', '2026-01', -1],
    ['2026-01', '2025-12', 1],
    ['2026-01', '2026-01', 0],
  ])('%s against %s is %d', (a, b, expected) => {
    expect(compareMonths(a, b)).toBe(expected);
  });

  it('sorts months as their text sorts', () => {
    fc.assert(
      fc.property(fc.array(month()), (months) => {
        expect([...months].sort(compareMonths)).toEqual([...months].sort());
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { addMonths } from './add-months';
import { monthsBetween } from './months-between';

const month = () => fc.integer(MONTH_OFFSET).map(monthAt);

describe('monthsBetween', () => {
  it.each([
    ['2026-11', '2027-02', 3],
    ['2027-02', '2026-11', -3],
    ['2026-11', '2026-11', 0],
  ])('from %s to %s are %d', (from, to, expected) => {
    expect(monthsBetween(from, to)).toBe(expected);
  });

  it('is what addMonths needs to get from one to the other', () => {
    fc.assert(fc.property(month(), month(), (from, to) => addMonths(from, monthsBetween(from, to)) === to));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { fromMonthIndex, toMonthIndex } from './month-index';

const month = () => fc.integer(MONTH_OFFSET).map(monthAt);

describe('month index', () => {
  it.each([
    ['2026-01', 24312],
    ['2026-12', 24323],
    ['0001-01', 12],
    ['9999-12', 119999],
  ])('%s is %d and back', (text, index) => {
    expect(toMonthIndex(text)).toBe(index);
    expect(fromMonthIndex(index)).toBe(text);
  });

  it.each([11, 120000, -1, 24312.5, Number.NaN])('refuses the index %d', (index) => {
    expect(errorCodeOf(() => fromMonthIndex(index))).toBe('calendar.out-of-range');
  });

  it('refuses what is no month', () => {
    expect(errorCodeOf(() => toMonthIndex('2026-13'))).toBe('calendar.not-month');
  });

  it('restores every month', () => {
    fc.assert(fc.property(month(), (text) => fromMonthIndex(toMonthIndex(text)) === text));
  });
});

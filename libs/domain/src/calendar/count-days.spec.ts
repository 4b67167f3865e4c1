import { describe, expect, it } from 'vitest';
import { fiscalMonths } from './fiscal-year';
import { countCalendarDays, countWorkingDays } from './count-days';

describe('countWorkingDays', () => {
  // Counted on a calendar; the sums are those of the published tables of working days (nationwide holidays only).
  it.each([
    [2024, [22, 21, 20, 21, 20, 20, 23, 22, 21, 22, 21, 20], 253],
    [2025, [22, 20, 21, 20, 20, 20, 23, 21, 22, 22, 20, 21], 252],
    [2026, [21, 20, 22, 20, 18, 22, 23, 21, 22, 22, 21, 22], 254],
    [2027, [20, 20, 21, 22, 19, 22, 22, 22, 22, 21, 22, 23], 256],
  ])('Germany %d', (year, expected, sum) => {
    const days = fiscalMonths(year, 1).map(countWorkingDays);
    expect(days).toEqual(expected);
    expect(days.reduce((total, count) => total + count, 0)).toBe(sum);
  });

  it('knows the one Reformation Day that was a holiday everywhere', () => {
    expect([countWorkingDays('2016-10'), countWorkingDays('2017-10')]).toEqual([20, 20]);
  });
});

describe('countCalendarDays', () => {
  it.each([
    ['2026-02', 28],
    ['2024-02', 29],
    ['1900-02', 28],
    ['2000-02', 29],
    ['2026-12', 31],
    ['2026-04', 30],
  ])('%s has %d', (month, days) => {
    expect(countCalendarDays(month)).toBe(days);
  });
});

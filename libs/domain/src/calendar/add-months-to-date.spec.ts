import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonthsToDate } from './add-months-to-date';
import { monthOf } from './date';
import { fromDayNumber } from './day-number';
import { monthsBetween } from './months-between';

describe('addMonthsToDate', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2027-01-01', -3, '2026-10-01'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-11-15', 12, '2027-11-15'],
  ])('%s + %d months = %s', (date, count, expected) => {
    expect(addMonthsToDate(date, count)).toBe(expected);
  });

  it('lands in the month asked for, never on a later day of the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 60_000 }).map(fromDayNumber),
        fc.integer({ min: -240, max: 240 }),
        (date, count) => {
          const result = addMonthsToDate(date, count);
          return monthsBetween(monthOf(date), monthOf(result)) === count && result.slice(8) <= date.slice(8);
        },
      ),
    );
  });
});

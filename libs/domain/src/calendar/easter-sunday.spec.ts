import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { toDayNumber, weekdayOf } from './day-number';
import { easterSunday } from './easter-sunday';

describe('easterSunday', () => {
  // U.S. Census Bureau and PTB, lists of Easter dates.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('%d: %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1583; year <= 2583; year += 1) {
      const date = easterSunday(year);
      expect(weekdayOf(toDayNumber(date)), date).toBe(0);
      expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25', date).toBe(true);
    }
  });

  it('refuses years before the calendar', () => {
    expect(errorCodeOf(() => easterSunday(1582))).toBe('calendar.out-of-range');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { toDayNumber, weekdayOf } from './day-number';

describe('toDayNumber', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11_016, 2],
    ['2024-02-19', 19_772, 1],
    ['2026-11-24', 20_781, 2],
  ])('%s is day %d, weekday %d', (date, day, weekday) => {
    expect(toDayNumber(date)).toBe(day);
    expect(weekdayOf(day)).toBe(weekday);
  });

  it('refuses what is no date', () => {
    expect(errorCodeOf(() => toDayNumber('2026-02-29'))).toBe('calendar.not-date');
  });

  it('agrees with the platform calendar from 1600 to 2399', () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 157_053 }), (day) => {
        const date = new Date(day * 86_400_000);
        return toDayNumber(date.toISOString().slice(0, 10)) === day && weekdayOf(day) === date.getUTCDay();
      }),
    );
  });
});

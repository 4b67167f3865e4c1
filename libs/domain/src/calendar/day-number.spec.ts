import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { isDate } from './date';
import { fromDayNumber, toDayNumber, weekdayOf } from './day-number';

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2026-03-01', 20_513],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %d', (date, day) => {
    expect(toDayNumber(date)).toBe(day);
    expect(fromDayNumber(day)).toBe(date);
  });

  it('refuses what is no date, no integer, or beyond the year 9999', () => {
    expect(errorCodeOf(() => toDayNumber('2026-02-29'))).toBe('calendar.not-date');
    expect(errorCodeOf(() => fromDayNumber(0.5))).toBe('calendar.out-of-range');
    expect(errorCodeOf(() => fromDayNumber(2_932_897))).toBe('calendar.out-of-range');
    expect(errorCodeOf(() => fromDayNumber(-719_163))).toBe('calendar.out-of-range');
  });

  it('there and back is the same day, and every day is a date that exists', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        const date = fromDayNumber(day);
        return isDate(date) && toDayNumber(date) === day;
      }),
    );
  });
});

describe('weekdayOf', () => {
  it.each([
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2024-02-19', 1],
    ['2026-11-24', 2],
  ])('%s is weekday %d', (date, weekday) => {
    expect(weekdayOf(toDayNumber(date))).toBe(weekday);
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

import { describe, expect, it } from 'vitest';
import { toDateText, toTimeText } from './date-text';

// Serial numbers as Excel shows them: ECMA-376 Part 1, 18.17.4.1 (date representation).
describe('toDateText', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [46112, '2026-03-31'],
    [46112.75, '2026-03-31 18:00:00'],
    [46112.999999999, '2026-04-01'],
    [45351, '2024-02-29'],
    [2958465, '9999-12-31'],
  ])('%d in the calendar of 1900 is %s', (serial, expected) => {
    expect(toDateText(serial, false)).toBe(expected);
  });

  it.each([
    [0, '1904-01-01'],
    [44650, '2026-03-31'],
  ])('%d in the calendar of 1904 is %s', (serial, expected) => {
    expect(toDateText(serial, true)).toBe(expected);
  });

  it.each([0, -1, 0.5, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(toDateText(serial, false)).toBeNull();
  });
});

it('writes times as times, so that 7:30 never passes for 0.31 hours', () => {
  expect(toTimeText(0.3125)).toBe('7:30:00');
  expect(toTimeText(1.5)).toBe('36:00:00');
  expect(toTimeText(-0.25)).toBe('-6:00:00');
});

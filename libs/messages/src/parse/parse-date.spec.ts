import { describe, expect, it } from 'vitest';
import { parseDate, parseMonth } from './parse-date';

describe('parseDate', () => {
  it.each([
    ['31.12.2026', '2026-12-31'],
    ['1.2.26', '2026-02-01'],
    ['31/12/2026', '2026-12-31'],
    ['2026-2-9', '2026-02-09'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2026', null],
    ['12/31/2026', null],
    ['2026', null],
    ['', null],
  ])('"%s": %s', (typed, expected) => {
    expect(parseDate(typed)).toBe(expected);
  });
});

describe('parseMonth', () => {
  it.each([
    ['10/2026', '2026-10'],
    ['1.26', '2026-01'],
    ['2026-3', '2026-03'],
    ['03 2026', '2026-03'],
    ['13/2026', null],
    ['0/2026', null],
    ['Oktober', null],
  ])('"%s": %s', (typed, expected) => {
    expect(parseMonth(typed)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireMonthOrder, requireMonthSpan } from './require-month-order';

describe('requireMonthOrder', () => {
  it('passes one month, a later end and open ends', () => {
    for (const [from, to] of [
      ['2026-03', '2026-03'],
      ['2025-12', '2026-01'],
      [null, '2020-01'],
      ['2030-01', null],
      [null, null],
    ] as const)
      expect(() => requireMonthOrder(from, to)).not.toThrow();
  });

  it('refuses an end before the start, and what is no month', () => {
    expect(errorCodeOf(() => requireMonthOrder('2026-01', '2025-12'))).toBe('month-range.reversed');
    expect(errorCodeOf(() => requireMonthOrder('2026-13', '2025-12'))).toBe('calendar.not-month');
  });
});

describe('requireMonthSpan', () => {
  it('counts both ends', () => {
    expect(() => requireMonthSpan('2026-01', '2026-12', 12)).not.toThrow();
    expect(errorCodeOf(() => requireMonthSpan('2026-01', '2027-01', 12))).toBe('month-range.too-long');
    expect(errorCodeOf(() => requireMonthSpan('2026-02', '2026-01', 12))).toBe('month-range.reversed');
  });
});

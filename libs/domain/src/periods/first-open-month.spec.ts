import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMonths } from '../calendar/compare-months';
import { monthRange } from '../calendar/month-range';
import { errorCodeOf } from '../testing/error-code-of';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { firstOpenMonth } from './first-open-month';

describe('firstOpenMonth', () => {
  it.each([
    ['an open month is itself', '2026-03', ['2026-01', '2026-02'], '2026-03'],
    ['a closed one moves on', '2026-02', ['2026-01', '2026-02'], '2026-03'],
    ['over a gap it stops at the first open one', '2026-01', ['2026-01', '2026-03'], '2026-02'],
    ['over the end of the year', '2026-12', ['2026-12', '2027-01'], '2027-02'],
    ['months closed before do not matter', '2026-05', ['2026-04'], '2026-05'],
  ])('%s', (_case, month, closed, expected) => {
    expect(firstOpenMonth(month, new Set(closed))).toBe(expected);
  });

  it('refuses what is no month', () => {
    expect(errorCodeOf(() => firstOpenMonth('2026-13', new Set()))).toBe('calendar.not-month');
  });

  it('is open, not before the month, and everything in between is closed', () => {
    const months = fc.integer(MONTH_OFFSET).map(monthAt);
    fc.assert(
      fc.property(months, fc.array(fc.nat(20)), (month, offsets) => {
        const after = monthRange(month, monthAt(MONTH_OFFSET.max + 40)).slice(0, 21);
        const closed = new Set(offsets.map((offset) => after[offset] ?? month));
        const open = firstOpenMonth(month, closed);
        expect(closed.has(open)).toBe(false);
        expect(compareMonths(open, month)).toBeGreaterThanOrEqual(0);
        for (const between of monthRange(month, open).slice(0, -1)) expect(closed.has(between)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { isPlanIncrease } from './is-plan-increase';

const months = ['2026-01', '2026-02', '2026-03'];

describe('isPlanIncrease', () => {
  it.each([
    ['more in a frozen month', '2026-02', [5, 5, 5], [5, 6, 5], true],
    ['more before the freeze', '2026-02', [5, 5, 5], [9, 5, 5], false],
    ['moved among frozen months', '2026-02', [5, 5, 5], [5, 0, 10], false],
    ['moved into the freeze', '2026-02', [5, 5, 5], [0, 10, 5], true],
    ['less', '2026-02', [5, 5, 5], [5, 4, 5], false],
    ['a lower credit', '2026-01', [-5, 0, 0], [-4, 0, 0], true],
    ['a freeze after the year', '2027-01', [0, 0, 0], [9, 9, 9], false],
    ['a freeze before the year', '2025-12', [0, 0, 0], [1, 0, 0], true],
  ])('%s', (_case, fromMonth, beforeMinor, afterMinor, expected) => {
    expect(isPlanIncrease({ months, fromMonth, beforeMinor, afterMinor })).toBe(expected);
  });

  it('refuses what is no month', () => {
    const input = { months, fromMonth: '2026', beforeMinor: [0], afterMinor: [0] };
    expect(errorCodeOf(() => isPlanIncrease(input))).toBe('calendar.not-month');
  });
});

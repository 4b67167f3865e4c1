import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_OFFSET, monthAt } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { addMonths } from './add-months';

const month = () => fc.integer(MONTH_OFFSET).map(monthAt);

const count = () => fc.integer({ min: -120, max: 120 });

describe('addMonths', () => {
  it.each([
    ['2026-11', 3, '2027-02'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', 0, '2026-06'],
    ['2026-06', 24, '2028-06'],
    ['2026-03', -15, '2024-12'],
  ])('%s + %d = %s', (from, n, expected) => {
    expect(addMonths(from, n)).toBe(expected);
  });

  it.each([
    ['2026-00', 1, 'calendar.not-month'],
    ['9999-12', 1, 'calendar.out-of-range'],
    ['2026-01', 0.5, 'calendar.out-of-range'],
  ])('refuses %s + %d with %s', (from, n, code) => {
    expect(errorCodeOf(() => addMonths(from, n))).toBe(code);
  });

  it('adds up: n months and then m are n + m', () => {
    fc.assert(
      fc.property(
        month(),
        count(),
        count(),
        (from, n, m) => addMonths(addMonths(from, n), m) === addMonths(from, n + m),
      ),
    );
  });
});

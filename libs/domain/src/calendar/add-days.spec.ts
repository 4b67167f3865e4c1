import { describe, expect, it } from 'vitest';
import { addDays } from './add-days';

describe('addDays', () => {
  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-11-24', 30, '2026-12-24'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s + %d = %s', (date, count, expected) => {
    expect(addDays(date, count)).toBe(expected);
  });
});

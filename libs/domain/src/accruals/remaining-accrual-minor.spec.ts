import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { remainingAccrualMinor } from './remaining-accrual-minor';

describe('remainingAccrualMinor', () => {
  it.each([
    ['nothing released', 100, [], 100],
    ['in part', 100, [-30, -20], 50],
    ['wholly', 100, [-100], 0],
    ['an accrued credit', -100, [40], -60],
  ])('%s', (_case, accrued, releases, expected) => {
    expect(remainingAccrualMinor(accrued, releases)).toBe(expected);
  });

  it('refuses fractions of a cent', () => {
    expect(errorCodeOf(() => remainingAccrualMinor(0.5, []))).toBe('money.not-minor-units');
  });
});

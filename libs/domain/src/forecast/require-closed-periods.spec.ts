import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { requireClosedPeriods } from './require-closed-periods';

describe('requireClosedPeriods', () => {
  it.each([0, 1, 12])('passes %d through', (periods) => {
    expect(requireClosedPeriods(periods)).toBe(periods);
  });

  it.each([-1, 13, 1.5, Number.NaN])('refuses %d', (periods) => {
    expect(errorCodeOf(() => requireClosedPeriods(periods))).toBe('forecast.not-closed-periods');
  });
});

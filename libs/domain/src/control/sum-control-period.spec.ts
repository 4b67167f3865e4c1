import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { sumControlPeriod } from './sum-control-period';

const MONTHS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];

describe('sumControlPeriod', () => {
  it.each([
    ['annual', 1, 4095],
    ['annual', 12, 4095],
    ['cumulated', 1, 1],
    ['cumulated', 3, 7],
    ['cumulated', 12, 4095],
  ] as const)('%s in period %i', (basis, period, expected) => {
    expect(sumControlPeriod(MONTHS, { basis, period })).toBe(expected);
  });

  it.each([0, 13, 1.5])('refuses period %s', (period) => {
    expect(errorCodeOf(() => sumControlPeriod(MONTHS, { basis: 'annual', period }))).toBe(
      'calendar.not-period',
    );
  });
});

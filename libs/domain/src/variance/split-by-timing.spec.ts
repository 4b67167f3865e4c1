import { describe, expect, it } from 'vitest';
import { splitByTiming } from './split-by-timing';

describe('splitByTiming', () => {
  const split = (actualToDateMinor: number, forecastRemainingMinor: number | null) =>
    splitByTiming({
      planToDateMinor: 100,
      actualToDateMinor,
      planRemainingMinor: 200,
      forecastRemainingMinor,
    });

  it.each([
    ['40 late, all of it comes later', 60, 240, { timing: -40, permanent: 0, residual: 0 }, 0],
    ['40 late, 30 of it come later', 60, 230, { timing: -30, permanent: -10, residual: 0 }, 0],
    ['40 late, more than that comes later', 60, 250, { timing: -40, permanent: 0, residual: 0 }, 10],
    ['40 over, and more to come', 140, 220, { timing: 0, permanent: 40, residual: 0 }, 20],
    ['bought early', 140, 160, { timing: 40, permanent: 0, residual: 0 }, 0],
    ['no forecast says', 140, null, { timing: 0, permanent: 0, residual: 40 }, 0],
    ['on plan so far, more to come', 100, 250, { timing: 0, permanent: 0, residual: 0 }, 50],
  ])('%s', (_case, actual, forecast, amounts, furtherMinor) => {
    expect(split(actual, forecast)).toEqual({ amounts, furtherMinor });
  });
});

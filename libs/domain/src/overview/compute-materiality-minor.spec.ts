import { expect, it } from 'vitest';
import { computeMaterialityMinor } from './compute-materiality-minor';

it.each([
  [100_000_000, 500_000],
  [-100_000_000, 500_000],
  [0, 0],
  [100, 1],
])('half a per cent of %d is %d', (planToDateMinor, expected) => {
  expect(computeMaterialityMinor(planToDateMinor)).toBe(expected);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINOR } from '../testing/ranges';
import { computeAvailableMinor } from './compute-available-minor';

describe('computeAvailableMinor', () => {
  it.each([
    [100_000, 60_000, 30_000, 10_000],
    [100_000, 60_000, 0, 40_000],
    [100_000, 90_000, 30_000, -20_000],
    [0, 0, 5_000, -5_000],
  ])('budget %d, actual %d, open %d: %d', (budgetMinor, actualMinor, openCommitmentMinor, expected) => {
    expect(computeAvailableMinor({ budgetMinor, actualMinor, openCommitmentMinor })).toBe(expected);
  });

  it('an invoice that consumes an order leaves it as it was: what was promised is now spent', () => {
    const minor = () => fc.integer(MINOR);
    fc.assert(
      fc.property(
        minor(),
        minor(),
        minor(),
        minor(),
        (budgetMinor, actualMinor, openCommitmentMinor, invoice) => {
          const before = computeAvailableMinor({ budgetMinor, actualMinor, openCommitmentMinor });
          const after = computeAvailableMinor({
            budgetMinor,
            actualMinor: actualMinor + invoice,
            openCommitmentMinor: openCommitmentMinor - invoice,
          });
          return before === after;
        },
      ),
    );
  });
});

import { subtractMinor } from '../money/subtract-minor';

/**
 * The closed period that contributed most to a variance, in the direction of the whole.
 *
 * Units: minor units; `period` is 1 to 12, null when no period went that way. Ties go to the earlier period.
 * @throws {DomainError} `money.not-minor-units`.
 * @example findPeakPeriod({ planMinor, actualMinor, closedPeriods: 10 }) //=> { period: 9, deltaMinor: 31_000_00 }
 */
export function findPeakPeriod(input: {
  planMinor: readonly number[];
  actualMinor: readonly number[];
  closedPeriods: number;
}): { period: number | null; deltaMinor: number } {
  const deltas = input.actualMinor
    .slice(0, input.closedPeriods)
    .map((actual, index) => subtractMinor(actual, input.planMinor[index] ?? 0));
  const direction = Math.sign(deltas.reduce((sum, delta) => sum + delta, 0));
  let peak: { period: number | null; deltaMinor: number } = { period: null, deltaMinor: 0 };
  for (const [index, delta] of deltas.entries()) {
    if (delta * direction > Math.abs(peak.deltaMinor)) peak = { period: index + 1, deltaMinor: delta };
  }
  return peak;
}

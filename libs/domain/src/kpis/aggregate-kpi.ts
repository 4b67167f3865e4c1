import { requireScaled } from '../money/require-scaled';
import { sumMinor } from '../money/sum-minor';
import { averageE4 } from './average-e4';
import type { KpiAggregation } from './kpi-types';

/**
 * One value for several months of a KPI. Months without a value (null) are left out, not counted as 0.
 *
 * Units: value x 10^4; null when no month has a value. `none` is for reach, unique visitors and ratios: a single
 * delivered value is shown, several have no common value (null). Sign: arithmetic.
 * @throws {DomainError} `number.not-scaled-integer`, `money.not-minor-units` when a sum is no longer exact.
 * @see DOMAIN.md 3: reach and unique visitors are non-additive, never summed over months or channels
 * @example aggregateKpi([10_000, null, 30_000], 'average') //=> 20000
 */
export function aggregateKpi(
  valuesE4: readonly (number | null)[],
  aggregation: KpiAggregation,
): number | null {
  const delivered = valuesE4
    .filter((value) => value !== null)
    .map((value) => requireScaled('valueE4', value));
  if (delivered.length === 0) return null;
  switch (aggregation) {
    case 'sum':
      return sumMinor(delivered);
    case 'average':
      return averageE4(delivered);
    case 'last':
      return delivered.at(-1) ?? null;
    case 'none':
      return delivered.length === 1 ? (delivered[0] ?? null) : null;
  }
}

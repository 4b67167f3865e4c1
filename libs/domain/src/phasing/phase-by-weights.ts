import { allocateMinor } from '../money/allocate-minor';
import { requireTwelve } from './require-twelve';

/**
 * Twelve parts in proportion to twelve weights (working days, percentages, last year's season) that add up exactly.
 *
 * Units: minor units or minutes; weights are non-negative integers of any common unit. Sign: of the total.
 * @throws {DomainError} `phasing.not-twelve-months`, `money.invalid-weights`, `money.not-minor-units`.
 * @see Hare/Niemeyer method; DOMAIN.md 4, phasing
 * @example phaseByWeights(100, [1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) //=> [25, 75, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
 */
export function phaseByWeights(totalMinor: number, weights: readonly number[]): number[] {
  return allocateMinor(totalMinor, requireTwelve(weights));
}

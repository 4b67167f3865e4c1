import { DomainError } from '../errors/domain-error';
import { apportion } from './apportion';
import { requireMinor } from './require-minor';

/**
 * Splits an amount in proportion to weights so that the parts add up to it exactly (largest remainder).
 *
 * Units: minor units (or any integer unit); weights are non-negative integers of any common unit. Sign: negative
 * totals split like positive ones. Ties go to the earlier index; weights that are all 0 split evenly.
 * @throws {DomainError} `money.not-minor-units` for an unsafe total, `money.invalid-weights` when there is no weight
 *   or one is negative or not a safe integer.
 * @see Hare/Niemeyer method; Fowler, Money.allocate
 * @example allocateMinor(100, [1, 1, 1]) //=> [34, 33, 33]
 */
export function allocateMinor(totalMinor: number, weights: readonly number[]): number[] {
  const isWeight = (weight: number) => Number.isSafeInteger(weight) && weight >= 0;
  if (weights.length === 0 || !weights.every(isWeight)) {
    throw new DomainError('money.invalid-weights', { weights });
  }
  const effective = weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
  return apportion(BigInt(requireMinor(totalMinor)), effective.map(BigInt)).map(Number);
}

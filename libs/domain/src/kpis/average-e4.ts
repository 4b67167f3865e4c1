import { divideRounded } from '../money/divide-rounded';
import { requireScaled } from '../money/require-scaled';
import { toSafeInteger } from '../money/to-safe-integer';

/**
 * Arithmetic mean of scaled values, rounded once.
 *
 * Units: value x 10^4 in and out; null of none. Sign: of the mean; halves away from zero.
 * @throws {DomainError} `number.not-scaled-integer` when a value is not a safe integer.
 * @see DIN 1333, kaufmännisches Runden
 * @example averageE4([10_000, 15_001]) //=> 12501
 */
export function averageE4(valuesE4: readonly number[]): number | null {
  if (valuesE4.length === 0) return null;
  const total = valuesE4.reduce((sum, value) => sum + BigInt(requireScaled('valueE4', value)), 0n);
  return toSafeInteger(divideRounded(total, BigInt(valuesE4.length)));
}

import { DomainError } from '../errors/domain-error';

/**
 * Passes an amount in minor units through, or refuses it.
 *
 * Units: integer minor units. Sign: kept; -0 becomes 0, so that no screen ever shows "-0.00".
 * @throws {DomainError} `money.not-minor-units` when the value is not a safe integer.
 * @see ECMA-262, Number.isSafeInteger: above 2^53 - 1 neighbouring integers share one double
 * @example requireMinor(12_50) //=> 1250
 */
export function requireMinor(value: number): number {
  if (!Number.isSafeInteger(value)) throw new DomainError('money.not-minor-units', { value });
  return value + 0;
}

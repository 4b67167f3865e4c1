import { DomainError } from '../errors/domain-error';

/**
 * Passes a scaled integer (`*Micro`, `*E4`, `*Bp`, minutes) through, or refuses it.
 *
 * Units and sign: kept; -0 becomes 0. The name goes into the error, so that a reader knows which figure is wrong.
 * @throws {DomainError} `number.not-scaled-integer` with `name` when the value is not a safe integer.
 * @see ECMA-262, Number.isSafeInteger
 * @example requireScaled('rateMicro', 75_500_000) //=> 75500000
 */
export function requireScaled(name: string, value: number): number {
  if (!Number.isSafeInteger(value)) throw new DomainError('number.not-scaled-integer', { name, value });
  return value + 0;
}

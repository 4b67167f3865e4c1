import { DomainError } from '../errors/domain-error';

/**
 * A BigInt result as a number that is still exact.
 *
 * Units and sign: kept.
 * @throws {DomainError} `money.not-minor-units` when the value lies outside the safe integers.
 * @see ECMA-262, Number.MAX_SAFE_INTEGER
 * @example toSafeInteger(12n) //=> 12
 */
export function toSafeInteger(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new DomainError('money.not-minor-units', { value: String(value) });
  return result;
}

import { DomainError } from '../errors/domain-error';

/**
 * Quotient of two integers, rounded to the nearest integer, halves away from zero (commercial rounding).
 *
 * Units: those of numerator over denominator. Sign: of the quotient; rounding is symmetric about zero.
 * @throws {DomainError} `number.division-by-zero` when the denominator is 0.
 * @see DIN 1333, kaufmännisches Runden; IEEE 754-2008 roundTiesToAway
 * @example divideRounded(-5n, 2n) //=> -3n
 */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new DomainError('number.division-by-zero', { numerator: String(numerator) });
  const isNegative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const magnitude = (2n * n + d) / (2n * d);
  return isNegative ? -magnitude : magnitude;
}

import { DomainError } from '../errors/domain-error';

/** An exact rational number; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Far beyond every amount, far below what would make a computer sweat. */
const MOST_DIGITS = 400;

/**
 * Numerator over denominator, the sign in the numerator.
 *
 * @throws {DomainError} `number.division-by-zero`; `formula.too-large` beyond 400 digits.
 * @example toFraction(1n, -2n) //=> { numerator: -1n, denominator: 2n }
 */
export function toFraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new DomainError('number.division-by-zero', {});
  const sign = denominator < 0n ? -1n : 1n;
  const fraction = { numerator: sign * numerator, denominator: sign * denominator };
  if (String(fraction.numerator).length + String(fraction.denominator).length > MOST_DIGITS)
    throw new DomainError('formula.too-large', {});
  return fraction;
}

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  toFraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const subtractFractions = (a: Fraction, b: Fraction): Fraction =>
  addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction =>
  toFraction(a.numerator * b.numerator, a.denominator * b.denominator);
export const divideFractions = (a: Fraction, b: Fraction): Fraction =>
  toFraction(a.numerator * b.denominator, a.denominator * b.numerator);

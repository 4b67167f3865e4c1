import { requireScaled } from './require-scaled';

/**
 * Writes a scaled integer as a decimal with a dot and exactly `scale` places: the inverse of `parseDecimal`.
 *
 * Units: value = scaled / 10^scale. Sign: a leading '-'; never '-0'.
 * @throws {DomainError} `number.not-scaled-integer` when `scaled` is not a safe integer.
 * @see RFC 4180 profile in DOMAIN.md 6: dot decimals, no grouping
 * @example toDecimalText(-5, 2) //=> '-0.05'
 */
export function toDecimalText(scaled: number, scale: number): string {
  const value = requireScaled('scaled', scaled);
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const sign = value < 0 ? '-' : '';
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

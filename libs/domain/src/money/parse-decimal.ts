import { DomainError } from '../errors/domain-error';
import { divideRounded } from './divide-rounded';
import { toSafeInteger } from './to-safe-integer';

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d+))?$/;

/**
 * Reads a decimal with a dot into a scaled integer without passing through a float.
 *
 * Units: result is value x 10^scale. Sign: kept; digits beyond the scale are rounded, halves away from zero.
 * No grouping, no exponent, no blanks: other notations are brought into this form where a file is read.
 * @throws {DomainError} `number.not-decimal` when the text is no such number, `money.not-minor-units` when the
 *   result is not a safe integer.
 * @see RFC 4180 profile in DOMAIN.md 6: dot decimals
 * @example parseDecimal('-12.345', 2) //=> -1235
 */
export function parseDecimal(text: string, scale: number): number {
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole + fraction === '') throw new DomainError('number.not-decimal', { text });
  const digits = BigInt(whole + fraction.padEnd(scale, '0'));
  const surplus = Math.max(0, fraction.length - scale);
  const magnitude = divideRounded(digits, 10n ** BigInt(surplus));
  return toSafeInteger(sign === '-' ? -magnitude : magnitude);
}

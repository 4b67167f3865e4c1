/**
 * A scaled integer as exact decimal text; Intl formats such text without going through a float.
 *
 * @example decimalText(-1234, 2) //=> '-12.34'
 */
export function decimalText(scaled: number, exponent: number): `${number}` {
  const digits = String(Math.abs(scaled)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${scaled < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
}

const SHORT = /^-?\d{1,15}(?:\.\d{1,14})?$/;
const MAX_DIGITS = 15;
/** Beyond this many places a number is no amount any more and stays in the scientific form. */
const LARGEST_EXPONENT = 40;

/**
 * The decimal that a stored number stands for: spreadsheets keep binary doubles and show at most 15 digits of them, so
 * that 0.30000000000000004 in the file is 0.3 on everybody's screen. Null for what is no number.
 *
 * @example toNumberText('0.30000000000000004') //=> '0.3'
 * @example toNumberText('1.2E-7') //=> '0.00000012'
 * @example toNumberText('abc') //=> null
 */
export function toNumberText(stored: string): string | null {
  if (SHORT.test(stored) && stored.length <= MAX_DIGITS && !/^-?0\d/.test(stored)) return stored;
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value) || /^[+-]?0[xob]/i.test(stored.trim())) return null;
  return toPlain(value.toExponential(MAX_DIGITS - 1));
}

/** `1.230e+2` as `123`. */
function toPlain(scientific: string): string {
  const [, sign = '', first = '', fraction = '', exponentText = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(scientific) ?? [];
  const digits = (first + fraction).replace(/0+$/, '');
  if (digits === '') return '0';
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > LARGEST_EXPONENT)
    return `${sign}${digits[0] ?? '0'}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${exponent}`;
  const point = exponent + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

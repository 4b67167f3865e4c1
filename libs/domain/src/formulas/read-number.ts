import { type Fraction, toFraction } from './fraction';

export type DecimalMark = ',' | '.';

const GROUPED = {
  ',': /^(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d*))?$/,
  '.': /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/,
};
/** The other notation's decimal mark, where it cannot be a thousands mark: not followed by exactly three digits. */
const FOREIGN = { ',': /^(\d+)\.(\d{1,2}|\d{4,})$/, '.': /^(\d+),(\d{1,2}|\d{4,})$/ };

/**
 * A number without sign as it stands in a formula, exact; null when it is none.
 *
 * `decimalMark` is the reader's; the other mark groups thousands, and counts as a decimal mark only where it cannot group.
 * @example readNumber('1.200,5', ',') //=> { numerator: 12005n, denominator: 10n }
 */
export function readNumber(text: string, decimalMark: DecimalMark): Fraction | null {
  const [, whole = '', fraction = ''] =
    FOREIGN[decimalMark].exec(text) ?? GROUPED[decimalMark].exec(text) ?? [];
  const digits = whole.replaceAll(/[.,]/g, '') + fraction;
  return digits === '' ? null : toFraction(BigInt(digits), 10n ** BigInt(fraction.length));
}

import { stripCurrencyMark } from './currency-mark';
import type { DecimalMark } from './dialect';
import type { ExactDecimal } from './exact-decimal';
import { isEmptyAmount } from './is-empty-amount';
import type { Reading } from './text-reading';

export type AmountFailureCode =
  | 'amount.not-a-number'
  /** Digits and separators, but not in this decimal form: `1234.56` in a file with decimal commas. */
  | 'amount.wrong-separators'
  | 'amount.out-of-range';

/** `mark` is the currency written beside the number: an ISO code, a bare `$` or `¥`, or null. */
export type ExactAmountReading = Reading<ExactDecimal & { mark: string | null }, AmountFailureCode>;

export interface AmountForm {
  decimal: DecimalMark;
}

const LONGEST = 100;
const LARGEST_EXPONENT = 60;
// Groups are exactly three digits behind one repeated mark, so that 1234.56 never passes for 123456.
const CORES: Record<DecimalMark, RegExp> = {
  ',': /^(\d+|\d{1,3}(?:([.'’\u0020\u00a0\u2009\u202f])\d{3}(?:\2\d{3})*))?(?:,(\d+))?(?:[eE]([+-]?\d{1,4}))?$/,
  '.': /^(\d+|\d{1,3}(?:([,'’\u0020\u00a0\u2009\u202f])\d{3}(?:\2\d{3})*))?(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/,
};
const PLAIN = /^-?\d{1,15}$/;
const NOT_DIGIT = /\D/g;
const LEADING_SIGN = /^[+\-\u2212\u2013]\s*/;
const TRAILING_SIGN = /\s*[+\-\u2212\u2013]$/;
const PRICE_DASHES: Record<DecimalMark, RegExp> = { ',': /,(?:-{1,2}|–|—)$/, '.': /\.(?:-{1,2}|–|—)$/ };
const ONLY_DIGITS_AND_MARKS = /^[\d.,'’\s]*\d[\d.,'’\s]*$/;

/**
 * Reads an amount as it stands in a file, without any rounding.
 *
 * Understands `1.234,56`, `1,234.56`, `1 234,56` (any kind of space), `1'234.56`, `(1,234.56)`, `1234.56-`,
 * `-1.234,56`, `1.7E7`, `12,-`, a currency sign or code on either side, and a percent sign, which is dropped:
 * `12,5 %` is 12.5. The decimal mark must be known; a number in the other form is a failure, never a guess.
 * @example parseAmountExact('1.234,56 €', { decimal: ',' }) //=> { kind: 'value', unscaled: 123456n, scale: 2, mark: 'EUR' }
 * @example parseAmountExact('NULL', { decimal: ',' }) //=> { kind: 'empty' }
 * @example parseAmountExact('1234.56', { decimal: ',' }) //=> { kind: 'failure', code: 'amount.wrong-separators', text: '1234.56' }
 */
export function parseAmountExact(text: string, form: AmountForm): ExactAmountReading {
  if (PLAIN.test(text)) return { kind: 'value', unscaled: BigInt(text), scale: 0, mark: null };
  if (isEmptyAmount(text)) return { kind: 'empty' };
  const fail = (code: AmountFailureCode): ExactAmountReading => ({ kind: 'failure', code, text });
  if (text.length > LONGEST) return fail('amount.not-a-number');

  const bare = stripAround(text.trim(), PRICE_DASHES[form.decimal]);
  if (!bare) return fail('amount.not-a-number');
  const match = CORES[form.decimal].exec(bare.core);
  const [, whole = '', , fraction = '', exponentText = '0'] = match ?? [];
  if (whole === '' && fraction === '') {
    return fail(ONLY_DIGITS_AND_MARKS.test(bare.core) ? 'amount.wrong-separators' : 'amount.not-a-number');
  }
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > LARGEST_EXPONENT) return fail('amount.out-of-range');

  const digits = BigInt(whole.replace(NOT_DIGIT, '') + fraction);
  const signed = bare.negative ? -digits : digits;
  const scale = fraction.length - exponent;
  return scale >= 0
    ? { kind: 'value', unscaled: signed, scale, mark: bare.mark }
    : { kind: 'value', unscaled: signed * 10n ** BigInt(-scale), scale: 0, mark: bare.mark };
}

interface BareNumber {
  core: string;
  negative: boolean;
  mark: string | null;
}

/** Takes off sign, parentheses, currency and percent, each at most once; null when a sign stands twice. */
function stripAround(text: string, priceDash: RegExp): BareNumber | null {
  let core = text;
  let signs = 0;
  let negative = false;
  let mark: string | null = null;
  let percent = false;
  for (;;) {
    const before = core;
    if (mark === null) ({ text: core, mark } = stripCurrencyMark(core));
    if (!percent && core.endsWith('%')) {
      percent = true;
      core = core.slice(0, -1).trimEnd();
    }
    core = core.replace(priceDash, '');
    if (core.startsWith('(') && core.endsWith(')')) {
      signs += 1;
      negative = true;
      core = core.slice(1, -1).trim();
    }
    const sign = LEADING_SIGN.exec(core) ?? TRAILING_SIGN.exec(core);
    if (sign) {
      signs += 1;
      negative ||= !sign[0].includes('+');
      core = sign.index === 0 ? core.slice(sign[0].length) : core.slice(0, sign.index);
    }
    if (signs > 1) return null;
    if (core === before) return { core, negative, mark };
  }
}

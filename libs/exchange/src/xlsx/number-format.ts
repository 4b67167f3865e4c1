/** What a number format makes of a number; how many digits or which currency does not matter for its value. */
export type NumberFormat =
  | { kind: 'number' }
  /** A day, with or without a time of day. */
  | { kind: 'date' }
  /** A time or duration without a day. */
  | { kind: 'time' }
  /** A code written with leading zeros, such as `0000`. */
  | { kind: 'padded'; digits: number };

const NUMBER: NumberFormat = { kind: 'number' };
const DATE: NumberFormat = { kind: 'date' };
const TIME: NumberFormat = { kind: 'time' };
const BETWEEN = (id: number, first: number, last: number) => id >= first && id <= last;
// Colours, currencies and locales stand in brackets, literal text in quotes, behind a backslash, `_` or `*`.
const NOT_VALUE = /\[(?!h+\]|m+\]|s+\])[^\]]*\]|"[^"]*"|[\\_*]./gi;

/**
 * A format that every workbook knows without naming it, by its number; null for one that the workbook defines.
 *
 * @see ECMA-376 Part 1, 18.8.30 (numFmt)
 * @example toBuiltInFormat(14) //=> { kind: 'date' }
 */
export function toBuiltInFormat(id: number): NumberFormat | null {
  if (id >= 164) return null;
  if (BETWEEN(id, 14, 17) || id === 22 || BETWEEN(id, 27, 31) || id === 36 || BETWEEN(id, 50, 58))
    return DATE;
  return BETWEEN(id, 18, 21) || BETWEEN(id, 32, 35) || BETWEEN(id, 45, 47) ? TIME : NUMBER;
}

/**
 * What a format's code says of a number. Codes are stored in English whatever language the workbook was written in.
 *
 * @example toNumberFormat('dd\\.mm\\.yyyy') //=> { kind: 'date' }
 * @example toNumberFormat('[h]:mm') //=> { kind: 'time' }
 * @example toNumberFormat('#,##0.00 "EUR";[Red]-#,##0.00 "EUR"') //=> { kind: 'number' }
 * @example toNumberFormat('0000') //=> { kind: 'padded', digits: 4 }
 */
export function toNumberFormat(code: string): NumberFormat {
  const [positive = ''] = code.replace(NOT_VALUE, '').split(';', 1);
  if (/^0{2,}$/.test(code.trim())) return { kind: 'padded', digits: code.trim().length };
  if (/general|standard/i.test(positive)) return NUMBER;
  if (/[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive) && !/\[m+\]/i.test(positive)))
    return DATE;
  return /[hs]|\[m+\]/i.test(positive) ? TIME : NUMBER;
}

/** A calendar month as `YYYY-MM`. Months sort as text. */
export type Month = string;

/**
 * Whether a text is a month `YYYY-MM`, years 0001 to 9999.
 *
 * @see ISO 8601-1, calendar month
 * @example isMonth('2026-13') //=> false
 */
export function isMonth(value: string): boolean {
  return /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/.test(value);
}

import { roundExact } from './exact-decimal';
import { parseAmountExact, type AmountFailureCode, type AmountForm } from './parse-amount-exact';
import type { Reading } from './text-reading';

/**
 * `value` is the amount x 10^scale, a safe integer; `rounded` says that digits below the scale were lost;
 * `mark` is the currency written beside the number: an ISO code, a bare `$` or `¥`, or null.
 */
export type AmountReading = Reading<
  { value: number; rounded: boolean; mark: string | null },
  AmountFailureCode
>;

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Reads an amount as a scaled safe integer, rounded half away from zero where the file holds more digits.
 *
 * `scale` is the number of digits kept: 2 for cents, 4 for KPI values, 6 for unit prices. See `parseAmountExact`
 * for the forms understood.
 * @example parseAmount('(1,234.56)', { decimal: '.' }, 2) //=> { kind: 'value', value: -123456, rounded: false, mark: null }
 * @example parseAmount('2754371.66666667', { decimal: '.' }, 2) //=> { kind: 'value', value: 275437167, rounded: true, mark: null }
 */
export function parseAmount(text: string, form: AmountForm, scale: number): AmountReading {
  const exact = parseAmountExact(text, form);
  if (exact.kind !== 'value') return exact;
  const value = roundExact(exact, scale);
  if (value > LARGEST || value < -LARGEST) return { kind: 'failure', code: 'amount.out-of-range', text };
  const rounded = exact.scale > scale && value * 10n ** BigInt(exact.scale - scale) !== exact.unscaled;
  return { kind: 'value', value: Number(value), rounded, mark: exact.mark };
}

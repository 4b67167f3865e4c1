import { stripCurrencyMark } from './currency-mark';
import { isEmptyText } from './text-reading';

const DASH = /^[-–—]$/;

/**
 * Whether a cell of amounts holds nothing: like `isEmptyText`, or the dash with a currency that a spreadsheet's
 * accounting format shows for zero.
 *
 * @example isEmptyAmount('-   €') //=> true
 * @example isEmptyAmount('EUR') //=> false
 */
export function isEmptyAmount(text: string): boolean {
  return isEmptyText(text) || (text.length <= 20 && DASH.test(stripCurrencyMark(text.trim()).text));
}

import { LIMITS } from './limits';

/** A rectangle of cells: rows from 1 as on the screen, columns from 0 as in a record, all of them included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const LETTER_A = 64;
const RADIX = 26;
const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/**
 * The 0-based column of a reference such as `C5`, null when it is none.
 *
 * @example toColumnIndex('C5') //=> 2
 */
export function toColumnIndex(reference: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - LETTER_A;
    if (letter < 1 || letter > RADIX) break;
    column = column * RADIX + letter;
  }
  return column === 0 || column > LIMITS.columns || at > 3 ? null : column - 1;
}

/**
 * The letters over a column.
 *
 * @example toColumnLetters(27) //=> 'AB'
 */
export function toColumnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / RADIX))
    letters = String.fromCharCode(LETTER_A + 1 + ((rest - 1) % RADIX)) + letters;
  return letters;
}

/**
 * A range such as `A1:C2`, or one cell; null for anything else.
 *
 * @example toCellRange('A1:C2') //=> { top: 1, left: 0, bottom: 2, right: 2 }
 */
export function toCellRange(reference: string): CellRange | null {
  const [, from = '', top = '', to = from, bottom = top] = RANGE.exec(reference) ?? [];
  const [left, right] = [toColumnIndex(from), toColumnIndex(to)];
  if (left === null || right === null || right < left || Number(bottom) < Number(top)) return null;
  return { top: Number(top), left, bottom: Number(bottom), right };
}

import type { DecimalMark, Delimiter } from './dialect';
import { isEmptyAmount } from './is-empty-amount';

export interface DecimalGuess {
  decimal: DecimalMark;
  /** Cells that can only be read with the mark; both above zero means a mixed file. */
  commaCells: number;
  dotCells: number;
  /** Cells such as `1.234`, a thousand or a fraction. Without a cell that decides, the mark was assumed. */
  openCells: number;
}

const NUMBER_LIKE =
  /^[(+\-\u2212€$£]?\s?[\d.,'’\s]*\d[\d.,'’\s]*(?:[eE][+-]?\d+)?\s?[-)%€]?(?:\s?[A-Z]{3})?$/;
const DATE_LIKE = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{0,4}|^\d{1,2}\.(?:19|20)\d{2}$/;
// One mark behind the other: the last is the decimal mark. A lone mark is decisive only when no group can follow it.
const COMMA_PROOF =
  /\.\d{3},\d|^[^.,]*,(?:\d{1,2}|\d{4,})(?!\d)[^.,]*$|^\D*0,\d|[\s'’]\d{3},\d|\.\d{3}\.\d{3}(?!\d)|^\D*\d{4,},\d/;
const DOT_PROOF =
  /,\d{3}\.\d|^[^.,]*\.(?:\d{1,2}|\d{4,})(?!\d)[^.,]*$|^\D*0\.\d|[\s'’]\d{3}\.\d|,\d{3},\d{3}(?!\d)|^\D*\d{4,}\.\d/;
const LONE_MARK = /^[^.,]*[.,]\d{3}(?!\d)[^.,]*$/;

/** A column has a say when most of its filled cells look like numbers; remarks that hold a figure have none. */
const MOST = 0.8;

/**
 * The decimal mark of a file's columns, by majority of the cells that leave no doubt (`1.234,56`, `0,5`, `12.34`; but
 * not `1.234`). Without any, the comma where fields are cut by semicolons, else the dot.
 *
 * @example detectDecimal([['1.234', '0,50'], ['see 1.5']], ';') //=> { decimal: ',', commaCells: 1, dotCells: 0, openCells: 1 }
 */
export function detectDecimal(columns: readonly (readonly string[])[], delimiter: Delimiter): DecimalGuess {
  let commaCells = 0;
  let dotCells = 0;
  let openCells = 0;
  for (const text of columns.flatMap(pickNumbers)) {
    const comma = COMMA_PROOF.test(text);
    const dot = DOT_PROOF.test(text);
    if (comma && !dot) commaCells += 1;
    if (dot && !comma) dotCells += 1;
    if (!comma && !dot && LONE_MARK.test(text)) openCells += 1;
  }
  const usual = delimiter === ';' ? ',' : '.';
  const decided = commaCells > dotCells ? ',' : '.';
  return { decimal: commaCells === dotCells ? usual : decided, commaCells, dotCells, openCells };
}

function pickNumbers(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => !isEmptyAmount(cell)).map((cell) => cell.trim());
  const numbers = filled.filter(
    (text) => text.length <= 40 && NUMBER_LIKE.test(text) && !DATE_LIKE.test(text),
  );
  return numbers.length >= filled.length * MOST ? numbers : [];
}

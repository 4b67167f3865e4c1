import { toDateText, toTimeText } from './date-text';
import { LIMITS } from './limits';
import type { NumberFormat } from './number-format';
import { toNumberText } from './number-text';

/** Why a cell has no value that could be loaded. */
export type CellFaultCode =
  /** `#N/A`, `#REF!` and the like. */
  | 'xlsx.cell-error'
  /** The program that wrote the file did not calculate. */
  | 'xlsx.formula-without-value'
  | 'xlsx.cell-too-long'
  | 'xlsx.cell-damaged';

/** A cell that is not empty. Numbers have a decimal point, dates are `YYYY-MM-DD`, with a time behind it unless it is midnight. */
export interface SheetCell {
  /** 0-based. */
  column: number;
  kind: 'text' | 'number' | 'date';
  text: string;
  fault?: CellFaultCode;
}

/** A cell as it stands in the XML. */
export interface RawCell {
  column: number;
  /** `t`: what `value` is. */
  type: string;
  value: string;
  /** Null when the cell holds no formula. */
  formula: string | null;
  format: NumberFormat | undefined;
}

const SHOWN_FORMULA = 200;
const NUMERIC = new Set(['', 'n']);

/** What a cell holds; null when it is empty. */
export function toSheetCell(raw: RawCell, sharedStrings: readonly string[]): SheetCell | null {
  const { column, type, value, formula } = raw;
  const toText = (text: string): SheetCell | null => {
    if (text === '') return null;
    const isTooLong = text.length > LIMITS.cellLength;
    return { column, kind: 'text', text, ...(isTooLong && { fault: 'xlsx.cell-too-long' }) };
  };
  const toFault = (fault: CellFaultCode, text: string): SheetCell => ({ column, kind: 'text', text, fault });
  // A text may be empty by calculation, a number may not.
  if (value === '' && formula !== null && type !== 'str')
    return toFault('xlsx.formula-without-value', `=${formula.slice(0, SHOWN_FORMULA)}`);
  if (type === 'str' || type === 'inlineStr') return toText(value);
  if (value === '') return null;
  if (type === 's') {
    const shared = /^\d+$/.test(value) ? sharedStrings[Number(value)] : undefined;
    return shared === undefined ? toFault('xlsx.cell-damaged', value) : toText(shared);
  }
  if (type === 'e') return toFault('xlsx.cell-error', value);
  if (type === 'b') return toText(value === '0' ? 'FALSE' : 'TRUE');
  if (type === 'd') return { column, kind: 'date', text: value.replace(/T00:00:00(?:\.0+)?Z?$/, '') };
  const number = NUMERIC.has(type) ? toNumberText(value) : null;
  return number === null
    ? toFault('xlsx.cell-damaged', value.slice(0, SHOWN_FORMULA))
    : toFormatted(raw, number);
}

function toFormatted({ column, value, format }: RawCell, number: string): SheetCell {
  if (format?.kind === 'padded' && /^\d+$/.test(number))
    return { column, kind: 'text', text: number.padStart(format.digits, '0') };
  if (format?.kind === 'time') return { column, kind: 'text', text: toTimeText(Number(value)) };
  return { column, kind: 'number', text: number };
}

/** A number whose format shows a day. */
export function toDateCell(cell: SheetCell, startsIn1904: boolean): SheetCell {
  const text = toDateText(Number(cell.text), startsIn1904);
  return text === null ? cell : { ...cell, kind: 'date', text };
}

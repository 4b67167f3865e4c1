import type { BudgetLineUpdate } from '@etat/contracts';
import { periodOf, type PlanColumn } from './columns';
import type { PlanLine } from './plan-line';

/** Reads what was typed in the reader's own notation; null when it is no number. */
export interface NumberReader {
  /** Value x 10^scale. */
  decimal: (text: string, scale: number) => number | null;
  minutes: (text: string) => number | null;
  moneyScale: number;
}

export type CellProblem = 'not-a-number' | 'not-negative' | 'title-missing' | 'not-editable';
export type ParsedCell = { update: BudgetLineUpdate } | { problem: CellProblem };

const notANumber: ParsedCell = { problem: 'not-a-number' };

/** What typing into a text or number cell changes; an empty number cell means 0, or no quantity and price. */
export function parseCell(
  column: PlanColumn,
  typed: string,
  line: PlanLine,
  reader: NumberReader,
): ParsedCell {
  const text = typed.trim();
  const period = periodOf(column);
  if (period !== null) return parsePeriod(period, text, line, reader);
  if (column === 'title') return text === '' ? { problem: 'title-missing' } : { update: { title: text } };
  if (line.kind === 'internal') {
    return column === 'quantity' ? parseHours(text, reader) : { problem: 'not-editable' };
  }
  if (column === 'quantity') return parseQuantity(text, reader);
  if (column === 'price') return parsePrice(text, reader);
  return column === 'total' ? parseTotal(text, reader) : { problem: 'not-editable' };
}

function parsePeriod(period: number, text: string, line: PlanLine, reader: NumberReader): ParsedCell {
  if (line.kind === 'internal') {
    const minutes = text === '' ? 0 : reader.minutes(text);
    if (minutes === null) return notANumber;
    if (minutes < 0) return { problem: 'not-negative' };
    return { update: { minutes: line.minutes.with(period, minutes) } };
  }
  const minor = text === '' ? 0 : reader.decimal(text, reader.moneyScale);
  if (minor === null) return notANumber;
  return { update: { amountsMinor: line.amountsMinor.with(period, minor) } };
}

function parseHours(text: string, reader: NumberReader): ParsedCell {
  const totalMinutes = text === '' ? 0 : reader.minutes(text);
  if (totalMinutes === null) return notANumber;
  return totalMinutes < 0 ? { problem: 'not-negative' } : { update: { totalMinutes } };
}

function parseQuantity(text: string, reader: NumberReader): ParsedCell {
  const quantityE4 = text === '' ? null : reader.decimal(text, 4);
  return text !== '' && quantityE4 === null ? notANumber : { update: { quantityE4 } };
}

function parsePrice(text: string, reader: NumberReader): ParsedCell {
  const unitPriceMicro = text === '' ? null : reader.decimal(text, 6);
  if (text !== '' && unitPriceMicro === null) return notANumber;
  return unitPriceMicro !== null && unitPriceMicro < 0
    ? { problem: 'not-negative' }
    : { update: { unitPriceMicro } };
}

function parseTotal(text: string, reader: NumberReader): ParsedCell {
  const totalMinor = text === '' ? 0 : reader.decimal(text, reader.moneyScale);
  return totalMinor === null
    ? notANumber
    : { update: { totalMinor, quantityE4: null, unitPriceMicro: null } };
}

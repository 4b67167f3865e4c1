import { type DecimalMark, DomainError, evaluateFormula, isFormula } from '@etat/domain';
import { periodOf, type PlanColumn } from './columns';
import type { PlanLine } from './plan-line';
import { cellOf, type PlanUpdate } from './plan-update';

/** Reads what was typed in the reader's own notation; null when it is no number. */
export interface NumberReader {
  /** Value x 10^scale. */
  decimal: (text: string, scale: number) => number | null;
  minutes: (text: string) => number | null;
  moneyScale: number;
  /** The mark in formulas. */
  decimalMark: DecimalMark;
}

export type CellProblem = 'not-a-number' | 'not-negative' | 'title-missing' | 'not-editable';
/** Why a formula cannot be calculated: the domain's code and details. */
export interface FormulaProblem {
  code: string;
  details: Record<string, unknown>;
}
export type ParsedCell = { update: PlanUpdate } | { problem: CellProblem | FormulaProblem };

/** What a figure cell holds: its value now, and how typed units become stored ones. */
interface Figure {
  present: number;
  unitsPerOne: number;
  read: (text: string) => number | null;
  isNegativeAllowed: boolean;
  toUpdate: (value: number) => PlanUpdate;
  /** What an empty cell means. */
  empty: PlanUpdate;
}

/** What typing into a text or number cell changes; an empty number cell means 0, or no quantity and price. */
export function parseCell(
  column: PlanColumn,
  typed: string,
  line: PlanLine,
  reader: NumberReader,
): ParsedCell {
  const text = typed.trim();
  if (column === 'title') return text === '' ? { problem: 'title-missing' } : { update: { title: text } };
  const figure = figureOf(column, line, reader);
  if (!figure) return { problem: 'not-editable' };
  if (text === '') return { update: figure.empty };
  if (isFormula(text)) return calculate(column, text, line, figure, reader);
  const value = figure.read(text);
  if (value === null) return { problem: 'not-a-number' };
  return value < 0 && !figure.isNegativeAllowed
    ? { problem: 'not-negative' }
    : { update: figure.toUpdate(value) };
}

function calculate(
  column: PlanColumn,
  typed: string,
  line: PlanLine,
  { present, unitsPerOne, isNegativeAllowed, toUpdate }: Figure,
  { decimalMark }: NumberReader,
): ParsedCell {
  try {
    const value = evaluateFormula({ typed, decimalMark, unitsPerOne, present });
    if (value < 0 && !isNegativeAllowed) return { problem: 'not-negative' };
    return { update: { ...toUpdate(value), formulas: { [cellOf(column, line.kind) ?? column]: typed } } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { problem: { code: error.code, details: error.details } };
  }
}

function figureOf(column: PlanColumn, line: PlanLine, reader: NumberReader): Figure | null {
  const period = periodOf(column);
  if (line.kind === 'internal') {
    if (period === null && column !== 'quantity') return null;
    const toUpdate = (minutes: number) =>
      period === null ? { totalMinutes: minutes } : { minutes: line.minutes.with(period, minutes) };
    return {
      present: period === null ? line.totalMinutes : (line.minutes[period] ?? 0),
      unitsPerOne: 60,
      read: reader.minutes,
      isNegativeAllowed: false,
      toUpdate,
      empty: toUpdate(0),
    };
  }
  if (column === 'quantity') return quantityOf(line, reader);
  if (column === 'price') return priceOf(line, reader);
  if (period === null && column !== 'total') return null;
  const toUpdate = (minor: number): PlanUpdate =>
    period === null
      ? { totalMinor: minor, quantityE4: null, unitPriceMicro: null }
      : { amountsMinor: line.amountsMinor.with(period, minor) };
  return {
    present: period === null ? line.totalMinor : (line.amountsMinor[period] ?? 0),
    unitsPerOne: 10 ** reader.moneyScale,
    read: (text) => reader.decimal(text, reader.moneyScale),
    isNegativeAllowed: true,
    toUpdate,
    empty: toUpdate(0),
  };
}

const quantityOf = (line: PlanLine, reader: NumberReader): Figure => ({
  present: line.quantityE4 ?? 0,
  unitsPerOne: 10_000,
  read: (text) => reader.decimal(text, 4),
  isNegativeAllowed: true,
  toUpdate: (quantityE4) => ({ quantityE4 }),
  empty: { quantityE4: null },
});

const priceOf = (line: PlanLine, reader: NumberReader): Figure => ({
  present: line.unitPriceMicro ?? 0,
  unitsPerOne: 1_000_000,
  read: (text) => reader.decimal(text, 6),
  isNegativeAllowed: false,
  toUpdate: (unitPriceMicro) => ({ unitPriceMicro }),
  empty: { unitPriceMicro: null },
});

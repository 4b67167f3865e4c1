import type { CostKind, ImportField } from '@etat/contracts';
import { MAX_AMOUNT_MINOR, type PhasingMethod } from '@etat/domain';
import { createTotalKeepingRounder, type ExactDecimal } from '@etat/exchange';
import { toExactText } from './identity';
import { isFine } from './posting-rows';
import type { ReadingContext } from './reading-context';
import type { RowCells } from './row-cells';

const PERIODS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
const QUANTITY_DIGITS = 4;
const PRICE_DIGITS = 6;

/** The figures a row of budget lines holds; null where it says nothing. */
export interface LineCells {
  amount: ExactDecimal | null;
  months: (ExactDecimal | null)[] | null;
  quantityE4: number | null;
  unitPriceMicro: number | null;
  minutes: number | null;
  hourMonths: number[] | null;
  phasing: PhasingMethod | null;
}

/** The same with money in minor units. */
export interface LineFiguresRead extends Omit<LineCells, 'amount' | 'months'> {
  amountMinor: number | null;
  monthsMinor: number[] | null;
  isRounded: boolean;
}

const PHASING_WORDS: ReadonlyMap<string, PhasingMethod> = new Map([
  ['even', 'even'],
  ['gleichmäßig', 'even'],
  ['gleichmaessig', 'even'],
  ['linear', 'even'],
  ['manual', 'manual'],
  ['manuell', 'manual'],
]);

export function readLineCells(cells: RowCells): LineCells {
  const months = readTwelve(cells, 'm', (field) => cells.exact(field, true));
  const hourMonths = readTwelve(cells, 'h', (field) => cells.minutes(field));
  return {
    amount: cells.exact('amount', true),
    months,
    quantityE4: cells.scaled('quantity', QUANTITY_DIGITS),
    unitPriceMicro: cells.scaled('unitPrice', PRICE_DIGITS),
    minutes: cells.minutes('hours'),
    hourMonths: hourMonths?.map((minutes) => minutes ?? 0) ?? null,
    phasing: readPhasing(cells),
  };
}

/** Whether nothing is planned in the row. */
export function isNothingPlanned({ amount, months, quantityE4, minutes, hourMonths }: LineCells): boolean {
  const isZero = (value: ExactDecimal | null) => value === null || value.unscaled === 0n;
  return (
    isZero(amount) &&
    (months ?? []).every(isZero) &&
    !quantityE4 &&
    !minutes &&
    (hourMonths ?? []).every((month) => month === 0)
  );
}

/** The figures as text for the row's identity. */
export function toFigureTexts(read: LineCells): (string | number | null)[] {
  const { amount, months, quantityE4, unitPriceMicro, minutes, hourMonths } = read;
  return [
    toExactText(amount),
    ...(months ?? []).map((month) => toExactText(month)),
    quantityE4,
    unitPriceMicro,
    minutes,
    ...(hourMonths ?? []),
  ];
}

/** Rounds money column by column, so that each column keeps its total. */
export class LineRounding {
  private readonly rounders = new Map<ImportField, (value: ExactDecimal) => number | null>();

  constructor(private readonly context: ReadingContext) {}

  round(cells: RowCells, read: LineCells): LineFiguresRead {
    const { amount, months, ...rest } = read;
    const all = [amount, ...(months ?? [])];
    return {
      ...rest,
      amountMinor: this.toMinor(cells, 'amount', amount),
      monthsMinor:
        months?.map((month, index) => this.toMinor(cells, toField('m', index), month) ?? 0) ?? null,
      isRounded: all.some((value) => value !== null && isFine(value, this.context.exponent)),
    };
  }

  private toMinor(cells: RowCells, field: ImportField, value: ExactDecimal | null): number | null {
    if (value === null) return null;
    const round = this.rounders.get(field) ?? createTotalKeepingRounder(this.context.exponent);
    this.rounders.set(field, round);
    const amount = round(value);
    const fits = amount !== null && Math.abs(amount) <= MAX_AMOUNT_MINOR;
    return fits ? amount : cells.refuse(field, 'amount.out-of-range');
  }
}

/** Null when the row fills none of the twelve. */
function readTwelve<Value>(
  cells: RowCells,
  letter: 'm' | 'h',
  read: (field: ImportField) => Value | null,
): (Value | null)[] | null {
  const fields = PERIODS.map((_, index) => toField(letter, index));
  if (!fields.some((field) => cells.has(field))) return null;
  const values = fields.map(read);
  return values.every((value) => value === null) ? null : values;
}

const toField = (letter: 'm' | 'h', index: number): ImportField => `${letter}${PERIODS[index] ?? '01'}`;

function readPhasing(cells: RowCells): PhasingMethod | null {
  const written = cells.name('phasing').toLowerCase();
  if (written === '') return null;
  return PHASING_WORDS.get(written) ?? cells.refuse('phasing', 'import.phasing-unknown');
}

/** Kinds that a row without hours can have are told by its category. */
export const hasHours = ({
  minutes,
  hourMonths,
}: Pick<LineCells, 'minutes' | 'hourMonths'>): CostKind | null =>
  minutes !== null && minutes !== 0
    ? 'internal'
    : hourMonths?.some((month) => month !== 0)
      ? 'internal'
      : null;

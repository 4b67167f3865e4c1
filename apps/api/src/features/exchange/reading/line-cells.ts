import {
  type CostKind,
  CurrencySchema,
  type ImportField,
  LockedMonthsSchema,
  PhasingTermsSchema,
  TagSchema,
} from '@etat/contracts';
import { currencyExponent, MAX_AMOUNT_MINOR, type PhasingMethod, type PhasingTerms } from '@etat/domain';
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
  // Columns that only files of our own have: undefined without the column, null where the cell is empty.
  phasingTerms?: PhasingTerms | null | undefined;
  lockedMonths?: number | null | undefined;
  fteE4?: number | null | undefined;
  foreign?: ForeignCells | undefined;
  tags?: string[] | undefined;
}

/** The figures in another currency, exact to its minor unit. */
export interface ForeignCells {
  currency: string | null;
  amountMinor: number | null;
  monthsMinor: number[] | null;
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
  ['working-days', 'working-days'],
  ['arbeitstage', 'working-days'],
  ['calendar-days', 'calendar-days'],
  ['kalendertage', 'calendar-days'],
  ['percentages', 'percentages'],
  ['prozente', 'percentages'],
  ['seasonality', 'seasonality'],
  ['saison', 'seasonality'],
  ['event', 'event'],
  ['recurring', 'recurring'],
  ['wiederkehrend', 'recurring'],
  ['previous-year', 'previous-year'],
  ['vorjahr', 'previous-year'],
]);
const LONGEST_TERMS = 2_000;
const LONGEST_TAGS = 1_000;

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
    phasingTerms: cells.has('phasingTerms') ? readTerms(cells) : undefined,
    lockedMonths: cells.has('lockedMonths') ? readLocked(cells) : undefined,
    fteE4: cells.has('fte') ? cells.scaled('fte', QUANTITY_DIGITS) : undefined,
    foreign: cells.has('foreignCurrency') ? readForeign(cells) : undefined,
    tags: cells.has('tags') ? readTags(cells) : undefined,
  };
}

/** Whether nothing is planned in the row. */
export function isNothingPlanned(cells: LineCells): boolean {
  const { amount, months, quantityE4, minutes, hourMonths, fteE4, foreign } = cells;
  const isZero = (value: ExactDecimal | null) => value === null || value.unscaled === 0n;
  return (
    isZero(amount) &&
    (months ?? []).every(isZero) &&
    !quantityE4 &&
    !minutes &&
    !fteE4 &&
    !foreign?.amountMinor &&
    !foreign?.monthsMinor?.some((month) => month !== 0) &&
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
  letter: 'm' | 'h' | 'f',
  read: (field: ImportField) => Value | null,
): (Value | null)[] | null {
  const fields = PERIODS.map((_, index) => toField(letter, index));
  if (!fields.some((field) => cells.has(field))) return null;
  const values = fields.map(read);
  return values.every((value) => value === null) ? null : values;
}

const toField = (letter: 'm' | 'h' | 'f', index: number): ImportField => `${letter}${PERIODS[index] ?? '01'}`;

function readPhasing(cells: RowCells): PhasingMethod | null {
  const written = cells.name('phasing').toLowerCase();
  if (written === '') return null;
  return PHASING_WORDS.get(written) ?? cells.refuse('phasing', 'import.phasing-unknown');
}

function readTerms(cells: RowCells): PhasingTerms | null {
  const written = cells.text('phasingTerms', LONGEST_TERMS);
  if (written === '') return null;
  try {
    return PhasingTermsSchema.parse(JSON.parse(written));
  } catch {
    return cells.refuse('phasingTerms', 'import.terms-unreadable');
  }
}

/** Numbers of the locked periods: `1 2 12`. */
function readLocked(cells: RowCells): number | null {
  const written = cells.text('lockedMonths', LONGEST_TAGS);
  if (written === '') return null;
  const mask = written.split(/\s+/).reduce((bits, period) => {
    const number = /^\d{1,2}$/.test(period) ? Number(period) : 13;
    return bits | (1 << (number - 1));
  }, 0);
  const locked = LockedMonthsSchema.safeParse(mask);
  return locked.success ? locked.data : cells.refuse('lockedMonths', 'import.locked-unreadable');
}

function readForeign(cells: RowCells): ForeignCells {
  const written = cells.name('foreignCurrency').toUpperCase();
  if (written === '') return { currency: null, amountMinor: null, monthsMinor: null };
  if (!CurrencySchema.safeParse(written).success) {
    cells.refuse('foreignCurrency', 'money.not-currency-code');
    return { currency: null, amountMinor: null, monthsMinor: null };
  }
  const digits = currencyExponent(written);
  const months = readTwelve(cells, 'f', (field) => cells.scaled(field, digits));
  return {
    currency: written,
    amountMinor: cells.scaled('foreignAmount', digits),
    monthsMinor: months?.map((month) => month ?? 0) ?? null,
  };
}

function readTags(cells: RowCells): string[] {
  const tags = cells
    .text('tags', LONGEST_TAGS)
    .split('|')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  if (tags.some((tag) => !TagSchema.safeParse(tag).success)) cells.refuse('tags', 'import.tag-unreadable');
  return [...new Set(tags)];
}

/** Kinds that a row without hours can have are told by its category. */
export const hasHours = ({
  minutes,
  hourMonths,
  fteE4,
}: Pick<LineCells, 'minutes' | 'hourMonths' | 'fteE4'>): CostKind | null =>
  (minutes !== null && minutes !== 0) || Boolean(fteE4)
    ? 'internal'
    : hourMonths?.some((month) => month !== 0)
      ? 'internal'
      : null;

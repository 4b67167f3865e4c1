import {
  computeExternalTotalMinor,
  type DatedRate,
  DomainError,
  type PhasingMethod,
  phaseEvenly,
  planInternalLine,
  rephase,
  sumMinor,
} from '@etat/domain';
import type { LineFiguresRead } from './line-cells';

/** A line's figures as they are stored. */
export interface LineFigures {
  phasing: PhasingMethod;
  quantityE4: number | null;
  unitPriceMicro: number | null;
  totalMinor: number;
  totalMinutes: number;
  amountsMinor: readonly number[];
  minutes: readonly number[];
}

interface PlanningContext {
  currency: string;
  /** The twelve months of the fiscal year. */
  months: readonly string[];
}

const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);
const NO_TIME = { totalMinutes: 0, minutes: NOTHING };
const NO_PRICE = { quantityE4: null, unitPriceMicro: null };
const isSame = (left: readonly number[], right: readonly number[]) =>
  left.every((cell, index) => cell === right[index]);
const isEven = (months: readonly number[]) => isSame(months, phaseEvenly(sumMinor(months)));

/** The method that a row's months follow, when the row itself leaves it open or says `even` of months that are not. */
const toPhasing = (stated: PhasingMethod | null, months: readonly number[]): PhasingMethod =>
  stated !== 'manual' && isEven(months) ? 'even' : 'manual';

/**
 * Figures of a line from its row alone, so that the same row always means the same. Whatever the file gives twice
 * (months and amount, quantity x price and amount) must agree; only of an evenly phased line the months follow the
 * amount, so that a new amount can be typed without the twelve months.
 * @throws {DomainError} `line.total-missing`, `import.price-differs`, `import.months-differ`
 */
export function planAmounts(read: LineFiguresRead, { currency }: PlanningContext): LineFigures {
  const { quantityE4, unitPriceMicro, amountMinor, monthsMinor, phasing } = read;
  const isPriced = quantityE4 !== null && unitPriceMicro !== null;
  const priceMinor = isPriced ? computeExternalTotalMinor({ quantityE4, unitPriceMicro, currency }) : null;
  if (priceMinor !== null && amountMinor !== null && priceMinor !== amountMinor)
    throw new DomainError('import.price-differs', {});
  const totalMinor = priceMinor ?? amountMinor;
  const price = isPriced ? { quantityE4, unitPriceMicro } : NO_PRICE;
  if (monthsMinor) {
    const sum = sumMinor(monthsMinor);
    const method = toPhasing(phasing, monthsMinor);
    if (totalMinor === null || totalMinor === sum)
      return { ...price, ...NO_TIME, phasing: method, totalMinor: sum, amountsMinor: monthsMinor };
    if (method === 'manual') throw new DomainError('import.months-differ', {});
  }
  if (totalMinor === null) throw new DomainError('line.total-missing', {});
  return { ...price, ...NO_TIME, phasing: 'even', totalMinor, amountsMinor: phaseEvenly(totalMinor) };
}

/**
 * Figures of a new line of hours, priced by the role's rates; an amount beside the hours must be what they cost.
 * @throws {DomainError} `line.hours-missing`, `import.hours-differ`, `import.hours-cost-differs`, `rates.none-for-month`
 */
export function planHours(
  read: LineFiguresRead,
  { currency, months }: PlanningContext,
  rates: readonly DatedRate[],
): LineFigures {
  const { minutes, hourMonths, amountMinor, monthsMinor, phasing } = read;
  const method = hourMonths ? toPhasing(phasing, hourMonths) : 'even';
  if (hourMonths && method === 'manual' && minutes !== null && sumMinor(hourMonths) !== minutes)
    throw new DomainError('import.hours-differ', {});
  const planned = planInternalLine({
    phasing: method,
    currency,
    months,
    rates,
    ...(hourMonths && method === 'manual'
      ? { minutes: hourMonths }
      : { totalMinutes: minutes ?? sumMinor(hourMonths ?? NOTHING) }),
  });
  const statedMinor = amountMinor ?? (monthsMinor ? sumMinor(monthsMinor) : null);
  if (statedMinor !== null && statedMinor !== planned.totalMinor)
    throw new DomainError('import.hours-cost-differs', {});
  return { ...planned, quantityE4: null, unitPriceMicro: null };
}

/**
 * Figures of a stored line after its row was edited: as {@link planAmounts}, but what the file has no column for stays,
 * and a new amount without months keeps the shape of the old ones.
 * @throws {DomainError} as {@link planAmounts}
 */
export function replanAmounts(
  read: LineFiguresRead,
  before: LineFigures,
  context: PlanningContext,
  has: { price: boolean },
): LineFigures {
  const price = has.price ? read : before;
  const { quantityE4, unitPriceMicro } = price;
  const phasing = read.phasing ?? before.phasing;
  if (read.monthsMinor) return planAmounts({ ...read, quantityE4, unitPriceMicro, phasing }, context);
  const isPriced = quantityE4 !== null && unitPriceMicro !== null;
  const amountMinor = read.amountMinor ?? (isPriced ? null : before.totalMinor);
  const planned = planAmounts({ ...read, quantityE4, unitPriceMicro, phasing, amountMinor }, context);
  const { totalMinor } = planned;
  const isKept = totalMinor === before.totalMinor && phasing === before.phasing;
  return {
    ...planned,
    phasing,
    amountsMinor: isKept
      ? before.amountsMinor
      : rephase({ method: phasing, monthsMinor: before.amountsMinor, totalMinor }),
  };
}

/**
 * As {@link replanAmounts}, for hours: the cost follows them, so an amount that was changed alone is refused, and one
 * left as it was beside new hours does not count.
 * @throws {DomainError} as {@link planHours}
 */
export function replanHours(
  read: LineFiguresRead,
  before: LineFigures,
  context: PlanningContext,
  rates: readonly DatedRate[],
  roleChanged: boolean,
): LineFigures {
  const { minutes, hourMonths, amountMinor } = read;
  const phasing = read.phasing ?? before.phasing;
  const isKept =
    !roleChanged &&
    phasing === before.phasing &&
    (minutes === null || minutes === before.totalMinutes) &&
    (hourMonths === null || isSame(hourMonths, before.minutes));
  const amountChanged = amountMinor !== null && amountMinor !== before.totalMinor;
  if (isKept && amountChanged) throw new DomainError('import.hours-cost-differs', {});
  if (isKept) return before;
  const cost = { amountMinor: amountChanged ? amountMinor : null, monthsMinor: null };
  if (hourMonths) return planHours({ ...read, ...cost, phasing }, context, rates);
  const totalMinor = minutes ?? before.totalMinutes;
  const shaped = rephase({ method: phasing, monthsMinor: before.minutes, totalMinor });
  return planHours({ ...read, ...cost, phasing, minutes: null, hourMonths: shaped }, context, rates);
}

import {
  computeExternalTotalMinor,
  type DatedCapacity,
  type DatedRate,
  DomainError,
  type PhasingMethod,
  type PhasingTerms,
  planInternalLine,
  rephase,
  sumMinor,
} from '@etat/domain';
import type { LineFiguresRead } from './line-cells';
import { isSameTerms, spreadStated, toPhased } from './line-phasing';

/** A line's figures as they are stored. */
export interface LineFigures {
  phasing: PhasingMethod;
  phasingTerms: PhasingTerms | null;
  lockedMonths: number;
  fteE4: number | null;
  quantityE4: number | null;
  unitPriceMicro: number | null;
  totalMinor: number;
  totalMinutes: number;
  amountsMinor: readonly number[];
  minutes: readonly number[];
  currency: string | null;
  foreignMonthsMinor: number[] | null;
}

export interface PlanningContext {
  currency: string;
  /** The twelve months of the fiscal year. */
  months: readonly string[];
}

/** What hours of a role cost, and what one full-time equivalent of it can plan. */
export interface RoleFigures {
  rates: readonly DatedRate[];
  capacities: readonly DatedCapacity[];
}

const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);
const NO_TIME = { totalMinutes: 0, minutes: NOTHING, fteE4: null };
const NO_PRICE = { quantityE4: null, unitPriceMicro: null };
const OWN_CURRENCY = { currency: null, foreignMonthsMinor: null };
const isSame = (left: readonly number[], right: readonly number[]) =>
  left.every((cell, index) => cell === right[index]);

/**
 * Figures of a line from its row alone, so that the same row always means the same. Whatever the file gives twice
 * (months and amount, quantity x price and amount) must agree; only of a line that is phased by a method the months
 * follow the amount, so that a new amount can be typed without the twelve months.
 * @throws {DomainError} `line.total-missing`, `import.price-differs`, `import.months-differ`
 */
export function planAmounts(read: LineFiguresRead, { currency, months }: PlanningContext): LineFigures {
  const { quantityE4, unitPriceMicro, amountMinor, monthsMinor } = read;
  const isPriced = quantityE4 !== null && unitPriceMicro !== null;
  const priceMinor = isPriced ? computeExternalTotalMinor({ quantityE4, unitPriceMicro, currency }) : null;
  if (priceMinor !== null && amountMinor !== null && priceMinor !== amountMinor)
    throw new DomainError('import.price-differs', {});
  const totalMinor = priceMinor ?? amountMinor;
  const shared = { ...NO_TIME, ...OWN_CURRENCY, ...(isPriced ? { quantityE4, unitPriceMicro } : NO_PRICE) };
  const phased = monthsMinor && toPhased(read, monthsMinor, months);
  if (monthsMinor && phased) {
    const sum = sumMinor(monthsMinor);
    if (totalMinor === null || totalMinor === sum)
      return { ...shared, ...phased, totalMinor: sum, amountsMinor: monthsMinor };
    if (phased.phasing === 'manual') throw new DomainError('import.months-differ', {});
  }
  if (totalMinor === null) throw new DomainError('line.total-missing', {});
  const { spread, ...spreadBy } = spreadStated(phased ?? read, totalMinor, monthsMinor ?? NOTHING, months);
  return { ...shared, ...spreadBy, totalMinor, amountsMinor: spread };
}

/**
 * Figures of a new line of hours, priced by the role's rates; an amount beside the hours must be what they cost.
 * @throws {DomainError} `line.hours-missing`, `import.hours-differ`, `import.hours-cost-differs`, `rates.none-for-month`
 */
export function planHours(
  read: LineFiguresRead,
  { currency, months }: PlanningContext,
  role: RoleFigures,
): LineFigures {
  const { minutes, hourMonths, amountMinor, monthsMinor } = read;
  const phased = hourMonths && toPhased(read, hourMonths, months);
  const isTyped = phased?.phasing === 'manual';
  if (isTyped && minutes !== null && sumMinor(hourMonths ?? NOTHING) !== minutes)
    throw new DomainError('import.hours-differ', {});
  const method = phased ?? spreadStated(read, 0, NOTHING, months);
  const input = { currency, months, ...role, phasing: method.phasing, phasingTerms: method.phasingTerms };
  const locked = { lockedMonths: method.lockedMonths, minutesBefore: hourMonths ?? NOTHING };
  const ofFte = planFte(read, { ...input, ...locked });
  const planned =
    ofFte ??
    planInternalLine({
      ...input,
      ...locked,
      ...(isTyped && hourMonths
        ? { minutes: hourMonths }
        : { totalMinutes: minutes ?? sumMinor(hourMonths ?? NOTHING) }),
    });
  const statedMinor = amountMinor ?? (monthsMinor ? sumMinor(monthsMinor) : null);
  if (statedMinor !== null && statedMinor !== planned.totalMinor)
    throw new DomainError('import.hours-cost-differs', {});
  return { ...planned, ...NO_PRICE, ...OWN_CURRENCY };
}

/** By full-time equivalents, unless the hours beside them say something else. */
function planFte(
  { fteE4, minutes, hourMonths }: LineFiguresRead,
  input: Parameters<typeof planInternalLine>[0],
): ReturnType<typeof planInternalLine> | null {
  if (typeof fteE4 !== 'number') return null;
  const planned = planInternalLine({ ...input, fteE4 });
  const agrees =
    (minutes === null || minutes === planned.totalMinutes) &&
    (hourMonths === null || isSame(hourMonths, planned.minutes));
  return agrees ? planned : null;
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
  const stated = { ...read, ...toStated(read, before), quantityE4, unitPriceMicro };
  if (read.monthsMinor) return planAmounts(stated, context);
  const isPriced = quantityE4 !== null && unitPriceMicro !== null;
  const amountMinor = read.amountMinor ?? (isPriced ? null : before.totalMinor);
  const { phasing, phasingTerms: terms, lockedMonths } = toStated(read, before);
  const planned = planAmounts({ ...stated, phasing: 'even', lockedMonths: 0, amountMinor }, context);
  const { totalMinor } = planned;
  const isKept = totalMinor === before.totalMinor && isPhasedAsBefore(read, before);
  return {
    ...planned,
    ...{ phasing, phasingTerms: terms, lockedMonths },
    amountsMinor: isKept
      ? before.amountsMinor
      : rephase({
          method: phasing,
          ...{ terms, lockedMonths, months: context.months, monthsMinor: before.amountsMinor, totalMinor },
        }),
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
  role: RoleFigures,
  roleChanged: boolean,
): LineFigures {
  const { minutes, hourMonths, amountMinor } = read;
  const fteChanged = read.fteE4 !== undefined && read.fteE4 !== before.fteE4;
  const timeKept =
    (minutes === null || minutes === before.totalMinutes) &&
    (hourMonths === null || isSame(hourMonths, before.minutes));
  const isKept = !roleChanged && !fteChanged && timeKept && isPhasedAsBefore(read, before);
  const amountChanged = amountMinor !== null && amountMinor !== before.totalMinor;
  if (isKept && amountChanged) throw new DomainError('import.hours-cost-differs', {});
  if (isKept) return before;
  const cost = { amountMinor: amountChanged ? amountMinor : null, monthsMinor: null };
  const phased = toStated(read, before);
  // New full-time equivalents beside the old hours: the hours follow.
  if (fteChanged && timeKept && read.fteE4 !== null)
    return planHours({ ...read, ...cost, ...phased, minutes: null, hourMonths: null }, context, role);
  const stated = { ...read, ...cost, ...phased, fteE4: fteChanged ? read.fteE4 : before.fteE4 };
  if (hourMonths) return planHours(stated, context, role);
  const { phasing: method, phasingTerms: terms, lockedMonths } = phased;
  const shaped = rephase({
    method,
    ...{ terms, lockedMonths, months: context.months },
    monthsMinor: before.minutes,
    totalMinor: minutes ?? before.totalMinutes,
  });
  return planHours({ ...stated, minutes: null, hourMonths: shaped }, context, role);
}

/** What the file has no column for stays; terms go with the method they belong to. */
function toStated(read: LineFiguresRead, before: LineFigures) {
  const phasing = read.phasing ?? before.phasing;
  const terms = read.phasingTerms === undefined ? before.phasingTerms : read.phasingTerms;
  return {
    phasing,
    phasingTerms: terms?.kind === phasing ? terms : null,
    lockedMonths: read.lockedMonths === undefined ? before.lockedMonths : (read.lockedMonths ?? 0),
  };
}

function isPhasedAsBefore(read: LineFiguresRead, before: LineFigures): boolean {
  const { phasing, phasingTerms, lockedMonths } = toStated(read, before);
  return (
    phasing === before.phasing &&
    lockedMonths === before.lockedMonths &&
    isSameTerms(phasingTerms, before.phasingTerms)
  );
}

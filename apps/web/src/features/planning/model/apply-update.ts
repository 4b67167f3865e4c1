import {
  convertLine,
  DomainError,
  holdClosedMonths,
  keepFormulas,
  type PhasingMethod,
  type PhasingTerms,
  planExternalLine,
  planInternalLine,
  rephase,
  rephaseOpenMonths,
  sumMinor,
} from '@etat/domain';
import { cellsOf, type PlanUpdate } from './plan-update';
import { ZEROS, type PlanContext, type PlanLine } from './plan-line';

/**
 * The line as the server will answer it: the same functions of the domain, so both agree to the cent.
 *
 * What only the server knows (last year's actuals) is shown as it was until it has answered.
 * @throws {DomainError} `rates.none-for-month` when hours fall into a month before the role's first rate,
 *   `rates.plan-rate-missing`, `capacity.none-for-month`, those of phasing.
 */
export function applyUpdate(line: PlanLine, update: PlanUpdate, context: PlanContext): PlanLine {
  const planned = planAnew(line, update, context);
  if (Object.keys(line.formulas).length === 0 && !update.formulas) return planned;
  const formulas = keepFormulas(line.formulas, cellsOf(line), cellsOf(planned), update.formulas ?? {});
  return { ...planned, formulas };
}

function planAnew(line: PlanLine, update: PlanUpdate, context: PlanContext): PlanLine {
  const next: PlanLine = {
    ...line,
    title: update.title ?? line.title,
    note: update.note ?? line.note,
    costCentreId: update.costCentreId ?? line.costCentreId,
    categoryId: update.categoryId ?? line.categoryId,
    initiativeId: update.initiativeId === undefined ? line.initiativeId : update.initiativeId,
    vendorId: update.vendorId === undefined ? line.vendorId : update.vendorId,
    roleId: update.roleId ?? line.roleId,
    tags: update.tags ?? line.tags,
    lockedMonths: update.lockedMonths ?? line.lockedMonths,
  };
  if (!changesFigures(update)) return next;
  const phased = toPhasing(line, update);
  if (phased === null) return { ...next, phasing: update.phasing ?? line.phasing, phasingTerms: null };
  const planned =
    line.kind === 'internal'
      ? planTime(next, line, update, phased, context)
      : planMoney(next, line, update, phased, context);
  return context.closedPeriods ? holdBooked(planned, line, update, context.closedPeriods, context) : planned;
}

/** In a forecast a yearly figure falls on the open months; the closed ones stay what was booked. */
function holdBooked(
  planned: PlanLine,
  before: PlanLine,
  update: PlanUpdate,
  closedPeriods: number,
  context: PlanContext,
): PlanLine {
  const open = { method: planned.phasing, closedPeriods };
  if (planned.kind === 'external') {
    if (update.amountsMinor ?? update.foreignMonthsMinor) return planned;
    const { totalMinor } = planned;
    const amountsMinor = rephaseOpenMonths({ ...open, monthsMinor: before.amountsMinor, totalMinor });
    return { ...planned, amountsMinor };
  }
  const { totalMinutes } = planned;
  const minutes =
    update.minutes ?? rephaseOpenMonths({ ...open, monthsMinor: before.minutes, totalMinor: totalMinutes });
  const { phasing, phasingTerms } = planned;
  const timed = planTime(planned, before, { minutes }, { phasing, phasingTerms, isByTerms: false }, context);
  const amountsMinor = holdClosedMonths(closedPeriods, before.amountsMinor, timed.amountsMinor);
  return { ...timed, phasing, phasingTerms, amountsMinor, totalMinor: sumMinor(amountsMinor) };
}

interface Phasing {
  phasing: PhasingMethod;
  phasingTerms: PhasingTerms | null;
  /** The terms give the months by themselves. */
  isByTerms: boolean;
}

/** Null while the terms are known to the server alone. */
function toPhasing(line: PlanLine, update: PlanUpdate): Phasing | null {
  const phasing = update.phasingTerms?.kind ?? update.phasing ?? line.phasing;
  const typed = update.phasingTerms;
  if (update.minutes ?? update.amountsMinor ?? update.foreignMonthsMinor)
    return { phasing: 'manual', phasingTerms: null, isByTerms: false };
  if (typed?.kind === 'seasonality' || typed?.kind === 'previous-year') return null;
  const kept = line.phasingTerms?.kind === phasing ? line.phasingTerms : null;
  if (!typed && !kept && (phasing === 'seasonality' || phasing === 'previous-year')) return null;
  return { phasing, phasingTerms: typed ?? kept, isByTerms: typed?.kind === 'recurring' };
}

/** Text, dimensions and locks change no figure. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  ...['title', 'note', 'costCentreId', 'categoryId', 'initiativeId', 'vendorId'],
  ...['position', 'tags', 'lockedMonths'],
]);

const changesFigures = (update: PlanUpdate): boolean =>
  Object.entries(update).some(([field, value]) => value !== undefined && !NO_FIGURES.has(field));

function planTime(
  line: PlanLine,
  before: PlanLine,
  update: PlanUpdate,
  { phasing, phasingTerms }: Phasing,
  context: PlanContext,
): PlanLine {
  const { currency, months, ratesOf, capacitiesOf } = context;
  const totalMinutes = update.totalMinutes ?? line.totalMinutes;
  const isTimed = update.totalMinutes !== undefined || update.minutes !== undefined;
  const fteE4 = update.fteE4 === undefined ? (isTimed ? null : line.fteE4) : update.fteE4;
  const locks = { lockedMonths: line.lockedMonths, lockedBefore: before.lockedMonths };
  if (line.roleId !== null) {
    const { minutes } = update;
    const typed = { phasing, phasingTerms, minutes, totalMinutes, minutesBefore: line.minutes, fteE4 };
    const role = { rates: ratesOf(line.roleId), capacities: capacitiesOf?.(line.roleId) ?? [] };
    return { ...line, ...planInternalLine({ currency, months, ...role, ...typed, ...locks }) };
  }
  // Without a role there is no rate yet: the time is kept, the money follows.
  const { lockedMonths } = line;
  const spread = { method: phasing, terms: phasingTerms, months, lockedMonths };
  const minutes =
    update.minutes ?? rephase({ ...spread, monthsMinor: line.minutes, totalMinor: totalMinutes });
  return {
    ...line,
    phasing,
    phasingTerms,
    fteE4,
    minutes,
    totalMinutes: sumMinor(minutes),
    amountsMinor: [...ZEROS],
    totalMinor: 0,
  };
}

function planMoney(
  line: PlanLine,
  before: PlanLine,
  update: PlanUpdate,
  { phasing, phasingTerms, isByTerms }: Phasing,
  context: PlanContext,
): PlanLine {
  const own = context.currency;
  const chosen = update.currency === undefined ? line.currency : update.currency;
  const currency = chosen === own ? null : chosen;
  const typedMonths = currency === null ? update.amountsMinor : update.foreignMonthsMinor;
  const typedTotal = currency === null ? update.totalMinor : update.foreignTotalMinor;
  const monthsBefore = line.foreignMonthsMinor ?? line.amountsMinor;
  const totalBefore = line.foreignMonthsMinor ? sumMinor(line.foreignMonthsMinor) : line.totalMinor;
  // A typed total, and terms that give the months, overrule quantity x price; otherwise what was not typed of it stays.
  const price = typedTotal === undefined && !isByTerms ? line : { quantityE4: null, unitPriceMicro: null };
  const planned = planExternalLine({
    phasing,
    phasingTerms,
    months: context.months,
    lockedMonths: line.lockedMonths,
    lockedBefore: before.lockedMonths,
    currency: currency ?? own,
    amountsMinor: typedMonths,
    quantityE4: update.quantityE4 === undefined ? price.quantityE4 : update.quantityE4,
    unitPriceMicro: update.unitPriceMicro === undefined ? price.unitPriceMicro : update.unitPriceMicro,
    totalMinor: typedTotal ?? (isByTerms ? undefined : totalBefore),
    monthsBeforeMinor: monthsBefore,
  });
  if (currency === null) return { ...line, ...planned, currency, foreignMonthsMinor: null };
  const rateE9 = context.planRates?.get(currency);
  if (rateE9 === undefined) throw new DomainError('rates.plan-rate-missing', { currency });
  const foreignMonthsMinor = planned.amountsMinor;
  const converted = convertLine({ foreignMonthsMinor, from: currency, to: own, rateE9 });
  return { ...line, ...planned, ...converted, currency, foreignMonthsMinor };
}

import { keepFormulas, planExternalLine, planInternalLine, rephase } from '@etat/domain';
import { cellsOf, type PlanUpdate } from './plan-update';
import { ZEROS, type PlanContext, type PlanLine } from './plan-line';

/**
 * The line as the server will answer it: the same functions of the domain, so both agree to the cent.
 *
 * @throws {DomainError} `rates.none-for-month` when hours fall into a month before the role's first rate.
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
  };
  if (!changesFigures(update)) return next;
  return line.kind === 'internal' ? planTime(next, update, context) : planMoney(next, update, context);
}

function changesFigures({ roleId, phasing, totalMinutes, minutes, ...money }: PlanUpdate): boolean {
  const { totalMinor, quantityE4, unitPriceMicro, amountsMinor } = money;
  const figures = [
    roleId,
    phasing,
    totalMinutes,
    minutes,
    totalMinor,
    quantityE4,
    unitPriceMicro,
    amountsMinor,
  ];
  return figures.some((figure) => figure !== undefined);
}

function planTime(line: PlanLine, update: PlanUpdate, context: PlanContext): PlanLine {
  const phasing = update.phasing ?? line.phasing;
  const totalMinutes = update.totalMinutes ?? line.totalMinutes;
  if (line.roleId !== null) {
    const { currency, months, ratesOf } = context;
    const rates = ratesOf(line.roleId);
    const { minutes } = update;
    const typed = { phasing, minutes, totalMinutes, minutesBefore: line.minutes };
    return { ...line, ...planInternalLine({ currency, months, rates, ...typed }) };
  }
  // Without a role there is no rate yet: the time is kept, the money follows.
  const minutes =
    update.minutes ?? rephase({ method: phasing, monthsMinor: line.minutes, totalMinor: totalMinutes });
  const total = minutes.reduce((sum, month) => sum + month, 0);
  return {
    ...line,
    phasing: update.minutes ? 'manual' : phasing,
    minutes,
    totalMinutes: total,
    amountsMinor: [...ZEROS],
    totalMinor: 0,
  };
}

function planMoney(line: PlanLine, update: PlanUpdate, { currency }: PlanContext): PlanLine {
  // A typed total overrules quantity x price; otherwise whatever of the two was not typed stays.
  const before = update.totalMinor === undefined ? line : { quantityE4: null, unitPriceMicro: null };
  const planned = planExternalLine({
    phasing: update.phasing ?? line.phasing,
    currency,
    amountsMinor: update.amountsMinor,
    quantityE4: update.quantityE4 === undefined ? before.quantityE4 : update.quantityE4,
    unitPriceMicro: update.unitPriceMicro === undefined ? before.unitPriceMicro : update.unitPriceMicro,
    totalMinor: update.totalMinor ?? line.totalMinor,
    monthsBeforeMinor: line.amountsMinor,
  });
  return { ...line, ...planned };
}

import type { PlanLine } from '../model/plan-line';
import type { PlanUpdate } from '../model/plan-update';

const WORDS = ['title', 'note', 'costCentreId', 'categoryId', 'initiativeId', 'vendorId', 'roleId'] as const;
const FIGURES = [
  'phasing',
  'quantityE4',
  'unitPriceMicro',
  'totalMinor',
  'totalMinutes',
  'amountsMinor',
  'minutes',
] as const;

const differs = (from: PlanLine, to: PlanLine, field: keyof PlanLine) =>
  JSON.stringify(from[field]) !== JSON.stringify(to[field]);

/** The edits that lead from one state of a line to another; what undoing sends. */
export function restoreLine(from: PlanLine, to: PlanLine): PlanUpdate[] {
  const words = WORDS.filter((field) => differs(from, to, field) && isSettable(to, field));
  const changed = Object.fromEntries(words.map((field) => [field, to[field]])) as PlanUpdate;
  const updates = words.length > 0 ? [changed] : [];
  if (!FIGURES.some((field) => differs(from, to, field))) return updates;
  return [...updates, ...restoreFigures(to)];
}

/** What every line has cannot be emptied again once it was filled. */
const isSettable = (to: PlanLine, field: (typeof WORDS)[number]) =>
  to[field] !== null || field === 'initiativeId' || field === 'vendorId';

function restoreFigures(to: PlanLine): PlanUpdate[] {
  const { phasing, quantityE4, unitPriceMicro, totalMinor, totalMinutes, amountsMinor, minutes, formulas } =
    to;
  if (to.kind === 'internal') {
    return phasing === 'manual' ? [{ minutes, formulas }] : [{ phasing, totalMinutes, formulas }];
  }
  const isPriced = quantityE4 !== null && unitPriceMicro !== null;
  const priced = { phasing, quantityE4, unitPriceMicro, formulas };
  if (phasing === 'manual') return isPriced ? [{ amountsMinor }, priced] : [{ amountsMinor, formulas }];
  return [isPriced ? priced : { phasing, totalMinor, quantityE4: null, unitPriceMicro: null, formulas }];
}

import type { PlanLine } from './plan-line';
import type { PlanUpdate } from './plan-update';

/** Quantity or unit price while the other one is missing: the server knows only the pair. */
export interface HeldPrice {
  quantityE4: number | null;
  unitPriceMicro: number | null;
}

export interface HeldEdit {
  /** What can be saved now; null when the edit waits for its other half. */
  send: PlanUpdate | null;
  held: HeldPrice | null;
}

/** Splits an edit into what can be saved and what has to wait until quantity and price are both there. */
export function holdPrice(shown: PlanLine, held: HeldPrice | null, update: PlanUpdate): HeldEdit {
  const { totalMinor, foreignTotalMinor, amountsMinor, foreignMonthsMinor } = update;
  const isTyped = totalMinor !== undefined || foreignTotalMinor !== undefined;
  if (isTyped || amountsMinor || foreignMonthsMinor) return { send: update, held: null };
  if (update.quantityE4 === undefined && update.unitPriceMicro === undefined) return { send: update, held };
  const pair: HeldPrice = {
    quantityE4: update.quantityE4 === undefined ? shown.quantityE4 : update.quantityE4,
    unitPriceMicro: update.unitPriceMicro === undefined ? shown.unitPriceMicro : update.unitPriceMicro,
  };
  if (pair.quantityE4 !== null && pair.unitPriceMicro !== null)
    return { send: { ...update, ...pair }, held: null };
  const wasPriced = held === null && shown.quantityE4 !== null && shown.unitPriceMicro !== null;
  const isEmpty = pair.quantityE4 === null && pair.unitPriceMicro === null;
  const cleared: PlanUpdate = { quantityE4: null, unitPriceMicro: null };
  return { send: wasPriced ? cleared : null, held: isEmpty ? null : pair };
}

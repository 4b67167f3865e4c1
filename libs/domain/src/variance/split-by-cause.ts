import { divideRounded } from '../money/divide-rounded';
import { multiplyToMinor } from '../money/multiply-to-minor';
import { addMinor } from '../money/add-minor';
import { requireMinor } from '../money/require-minor';
import { requireScaled } from '../money/require-scaled';
import { subtractMinor } from '../money/subtract-minor';
import { toSafeInteger } from '../money/to-safe-integer';
import { computeHoursCostMinor } from '../rates/compute-hours-cost-minor';

/** Why a cost differs from its plan, in the order in which the bridge goes from plan to actual. */
export const VARIANCE_CAUSES = [
  'hours',
  'rate',
  'quantity',
  'price',
  'amount',
  'currency',
  'not-planned',
  'residual',
] as const;
export type VarianceCause = (typeof VARIANCE_CAUSES)[number];
export type CauseAmounts = Record<VarianceCause, number>;

/** One side of a comparison: a cost, and what it was paid for. */
export interface CostSide {
  /** In the reporting currency. */
  amountMinor: number;
  /** Minutes or quantity x 10^4; null where the cost is a lump sum. */
  quantity: number | null;
  /** Rate per hour or unit price, 10^-6 of `currency`; null where only amounts are known: then amount / quantity is. */
  priceMicro: number | null;
  currency: string;
  /** The same cost in `currency`; the same amount where that is the reporting currency. */
  ownMinor: number;
}

export interface CauseInput {
  /** What quantities count: minutes of work, or pieces, clicks, licences. */
  unit: 'minutes' | 'pieces';
  /** Null: nobody planned it. */
  plan: CostSide | null;
  /** Null: nothing was booked. */
  actual: CostSide | null;
}

/**
 * The variance of one cost (one line or cell in one period) by cause: first bridge, fixed order.
 *
 * hours or quantity: `(AQ - PQ) x PP`; rate or price: `(AP - PP) x AQ`, the joint term belongs to it; currency:
 * `(actual rate - plan rate) x foreign amount`, the exchange rates being those the amounts were converted at. Each step
 * values the cost anew and is rounded once; the steps telescope, so the causes add up to actual - plan exactly. A lump sum
 * differs by its `amount`. Without a planned amount all is `not-planned`. `residual` is what prices do not explain (an
 * amount that is not quantity x price) and what cannot be told apart: planned by quantity but booked without one, or
 * planned and booked in two currencies.
 * Units: minor units of the reporting currency. Sign: arithmetic, positive is more cost than planned.
 * @throws {DomainError} `money.not-minor-units`, `number.not-scaled-integer`, `money.not-currency-code`.
 * @see DOMAIN.md 3: rate and hours, price and quantity, currency; Horngren, Datar, Rajan: Cost Accounting, 7
 * @example splitByCause({ unit: 'minutes', plan: tenHoursAt50, actual: twelveHoursAt60 }) //=> { hours: 100_00, rate: 120_00, ... }
 */
export function splitByCause({ unit, plan, actual }: CauseInput): CauseAmounts {
  const causes = Object.fromEntries(VARIANCE_CAUSES.map((cause) => [cause, 0])) as CauseAmounts;
  if (plan === null || plan.amountMinor === 0)
    return { ...causes, 'not-planned': subtractMinor(actual?.amountMinor ?? 0, plan?.amountMinor ?? 0) };
  const booked = actual ?? { ...plan, amountMinor: 0, ownMinor: 0, quantity: plan.quantity && 0 };
  const deltaMinor = subtractMinor(booked.amountMinor, plan.amountMinor);
  const isCounted = plan.quantity !== null && plan.quantity !== 0;
  if (plan.currency !== booked.currency || plan.ownMinor === 0 || (isCounted && booked.quantity === null))
    return { ...causes, residual: deltaMinor };
  const atPlanRate = (ownMinor: number) => scale(plan.amountMinor, ownMinor, plan.ownMinor);
  const steps = isCounted ? valueByQuantity(unit, plan, booked) : valueLump(plan, booked);
  const [planned, bought, paid] = [steps.planned, steps.bought, steps.paid].map(atPlanRate);
  const bookedAtPlanRate = atPlanRate(booked.ownMinor);
  const [volume, price] =
    unit === 'minutes' ? (['hours', 'rate'] as const) : (['quantity', 'price'] as const);
  return {
    ...causes,
    [volume]: subtractMinor(bought ?? 0, planned ?? 0),
    [isCounted ? price : 'amount']: subtractMinor(paid ?? 0, bought ?? 0),
    currency: subtractMinor(booked.amountMinor, bookedAtPlanRate),
    residual: addMinor(
      subtractMinor(planned ?? 0, plan.amountMinor),
      subtractMinor(bookedAtPlanRate, paid ?? 0),
    ),
  };
}

/** In the own currency: as planned, the actual quantity at the planned price, and that at the actual price. */
interface Steps {
  planned: number;
  bought: number;
  paid: number;
}

function valueByQuantity(unit: CauseInput['unit'], plan: CostSide, booked: CostSide): Steps {
  const quantity = booked.quantity ?? 0;
  const { priceMicro, currency } = plan;
  if (priceMicro === null || booked.priceMicro === null)
    return {
      planned: plan.ownMinor,
      bought: scale(plan.ownMinor, requireScaled('quantity', quantity), plan.quantity ?? 0),
      paid: booked.ownMinor,
    };
  const value = (amount: number, at: number) =>
    unit === 'minutes'
      ? computeHoursCostMinor({ minutes: amount, rateMicro: at, currency })
      : multiplyToMinor({ quantityE4: amount, priceMicro: at, currency });
  return {
    planned: value(plan.quantity ?? 0, priceMicro),
    bought: value(quantity, priceMicro),
    paid: value(quantity, booked.priceMicro),
  };
}

const valueLump = (plan: CostSide, booked: CostSide): Steps => ({
  planned: plan.ownMinor,
  bought: plan.ownMinor,
  paid: booked.ownMinor,
});

/** value x by / of, rounded once. */
function scale(value: number, by: number, of: number): number {
  return toSafeInteger(divideRounded(BigInt(requireMinor(value)) * BigInt(requireMinor(by)), BigInt(of)));
}

import type { VarianceReport } from '@etat/contracts';
import {
  addPeriods,
  type CauseInput,
  computeVariance,
  type CostSide,
  rankDrivers,
  subtractMinor,
  sumMinor,
  type TimingInput,
} from '@etat/domain';
import type { FactSum } from '../../platform/facts/fact-reader';
import { ACTUAL, NONE } from '../../platform/facts/fact-rollup.entity';
import type { CategoryName } from './cost-overview';

/** One combination of cost centre, category, initiative and role, to date. */
export interface VarianceCell {
  categoryId: string;
  planMinor: number;
  actualMinor: number;
  cause: CauseInput;
  timing: TimingInput;
}

export interface CellContext {
  planId: string | null;
  forecastId: string | null;
  closedPeriods: number;
  currency: string;
}

/** As many as a sentence or a short list can name. */
const DRIVERS = 3;

/** The two bridges' input of one cell. The roll-up knows amounts and minutes: rates are those its months really had. */
export function toCostCell(group: readonly FactSum[], context: CellContext): VarianceCell {
  const { planId, forecastId, closedPeriods, currency } = context;
  const pick = (scenario: string | null) => group.filter((sum) => sum.scenario === scenario);
  const read = (scenario: string | null) => {
    const amounts = addPeriods(pick(scenario).map(({ amountsMinor }) => amountsMinor));
    const minutes = addPeriods(pick(scenario).map((sum) => sum.minutes));
    return {
      toDateMinor: sumMinor(amounts.slice(0, closedPeriods)),
      remainingMinor: sumMinor(amounts.slice(closedPeriods)),
      minutes: sumMinor(minutes.slice(0, closedPeriods)),
    };
  };
  const [plan, actual, forecast] = [read(planId), read(ACTUAL), read(forecastId)];
  const toSide = ({ toDateMinor, minutes }: { toDateMinor: number; minutes: number }): CostSide | null =>
    toDateMinor === 0 && minutes === 0
      ? null
      : {
          amountMinor: toDateMinor,
          ownMinor: toDateMinor,
          quantity: minutes || null,
          priceMicro: null,
          currency,
        };
  return {
    categoryId: group[0]?.categoryId ?? NONE,
    planMinor: plan.toDateMinor,
    actualMinor: actual.toDateMinor,
    cause: { unit: 'minutes', plan: toSide(plan), actual: toSide(actual) },
    timing: {
      planToDateMinor: plan.toDateMinor,
      actualToDateMinor: actual.toDateMinor,
      planRemainingMinor: plan.remainingMinor,
      forecastRemainingMinor: forecastId === null ? null : forecast.remainingMinor,
    },
  };
}

/** Own hours and external cost, each with the categories that push its variance. */
export function toKinds(
  cells: readonly VarianceCell[],
  categories: ReadonlyMap<string, CategoryName>,
): VarianceReport['kinds'] {
  return (['internal', 'external'] as const).map((kind) => {
    const own = cells.filter(({ categoryId }) => categories.get(categoryId)?.kind === kind);
    const planMinor = sumMinor(own.map((cell) => cell.planMinor));
    const actualMinor = sumMinor(own.map((cell) => cell.actualMinor));
    const parts = [...new Set(own.map(({ categoryId }) => categoryId))].map((name) => ({
      name,
      amountMinor: sumMinor(
        own
          .filter(({ categoryId }) => categoryId === name)
          .map((cell) => subtractMinor(cell.actualMinor, cell.planMinor)),
      ),
    }));
    return {
      kind,
      planMinor,
      actualMinor,
      ...computeVariance({ kind: 'cost', planMinor, actualMinor }),
      drivers: rankDrivers(parts, planMinor)
        .slice(0, DRIVERS)
        .map(({ name, ...driver }) => ({
          categoryId: name,
          name: categories.get(name)?.name ?? '',
          ...driver,
        })),
    };
  });
}

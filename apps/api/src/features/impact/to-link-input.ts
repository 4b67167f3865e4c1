import { claimedBp, compareMonths, type LinkImpactInput, type Month } from '@etat/domain';
import type { KpiEntity } from '../kpis';
import type { ImpactLinkEntity } from './impact-link.entity';
import type { MonthlyCost } from './initiative-cost.reader';
import { toBaseline } from './to-impact-link';

export interface Period {
  from: Month;
  to: Month;
  asOf: Month;
}

export interface LinkContext extends Period {
  cost: MonthlyCost;
  kpi: KpiEntity;
  kpiByMonth: ReadonlyMap<Month, number>;
  /** All links of the organisation, oldest first. */
  links: readonly ImpactLinkEntity[];
  currency: string;
}

const later = (a: Month, b: Month): Month => (compareMonths(a, b) < 0 ? b : a);
const earlier = (a: Month, b: Month): Month => (compareMonths(a, b) > 0 ? b : a);

/** What the domain computes a link's impact from: the link's months, cut to the period asked for. */
export function toLinkInput(link: ImpactLinkEntity, context: LinkContext): LinkImpactInput {
  const { cost, kpi, from, to, asOf, links } = context;
  const before = links.filter(({ kpiId, id }) => kpiId === link.kpiId && id < link.id);
  return {
    costByMonth: within(cost.full, context),
    externalCostByMonth: within(cost.external, context),
    kpiByMonth: context.kpiByMonth,
    baseline: toBaseline(link),
    shareBp: link.shareBp,
    marginBp: link.marginBp,
    lagMonths: link.lagMonths,
    validFrom: later(link.validFrom, from),
    validTo: link.validTo === null ? to : earlier(link.validTo, to),
    asOf,
    currency: context.currency,
    // A currency KPI is money already: one unit is worth one.
    ...(kpi.unit === 'currency' || link.valuePerUnitMicro === null
      ? {}
      : { valuePerUnitMicro: link.valuePerUnitMicro }),
    shareBeforeBp: (month) => claimedBp(before, month),
  };
}

/** The months of a period, both ends included. */
export function within(
  byMonth: ReadonlyMap<Month, number>,
  { from, to }: Omit<Period, 'asOf'>,
): Map<Month, number> {
  return new Map([...byMonth].filter(([month]) => from <= month && month <= to));
}

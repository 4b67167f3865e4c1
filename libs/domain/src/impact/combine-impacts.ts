import type { Month } from '../calendar/month';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';
import { findPaybackMonth, toContribution } from './compute-payback-month';
import type { ImpactTotals, LinkImpact } from './link-impact';
import { computeBreakEvenShare, computeRoi, computeRomi } from './ratios';
import { toCombinedRows, type CombinedRow } from './to-combined-rows';

export interface CombinedImpact {
  rows: CombinedRow[];
  totals: ImpactTotals;
}

/**
 * Impact of an initiative with several links: its cost once, the contributions of all links added.
 *
 * A cost month is closed only when it is closed for all links that cover it; while one is open, neither its cost nor
 * the value of the others is in a ratio. `breakEvenShare` is the one share that, held by every link, brings the cost
 * back. Payback counts each contribution when it arrives. `costByMonth` is all cost of the initiative: what of it lies
 * in months that no link covers is named as `outsideCostMinor`.
 * Units: minor units, ratios unrounded. Sign: arithmetic. Null rules as in `computeLinkImpact`.
 * @throws {DomainError} `impact.cost-differs`, `money.not-minor-units`.
 * @see DOMAIN.md 4: the same money twice
 * @example combineImpacts([toRevenue, toLeads], costByMonth).totals.costMinor //=> 100000
 */
export function combineImpacts(
  linkImpacts: readonly LinkImpact[],
  costByMonth: ReadonlyMap<Month, number>,
): CombinedImpact {
  const rows = toCombinedRows(linkImpacts);
  const closed = rows.filter(({ state }) => state === 'closed');
  const open = rows.filter(({ state }) => state === 'open');
  const missing = rows.filter(({ state }) => state === 'missing');
  const costMinor = costOf(closed);
  const externalCostMinor = sumMinor(closed.map((row) => row.externalCostMinor));
  const contributionMinor = sumMinor(closed.map((row) => row.contributionMinor ?? 0));
  const potentialMinor = sumMinor(closed.map((row) => row.potentialMinor ?? 0));
  return {
    rows,
    totals: {
      costMinor,
      externalCostMinor,
      attributedMinor: sumMinor(closed.map((row) => row.attributedMinor ?? 0)),
      contributionMinor,
      roi: computeRoi({ contributionMinor, costMinor }),
      romi: computeRomi({ contributionMinor, externalCostMinor }),
      breakEvenShare: computeBreakEvenShare({
        incrementalMinor: potentialMinor,
        marginBp: 10_000,
        costMinor,
      }),
      paybackMonth: findPaybackMonth(
        rows.map((row) => ({ month: row.month, minor: row.costMinor })),
        linkImpacts.flatMap((impact) => impact.rows.map(toContribution)),
      ),
      openMonths: monthsOf(open),
      openCostMinor: costOf(open),
      missingMonths: monthsOf(missing),
      missingCostMinor: costOf(missing),
      outsideCostMinor: subtractMinor(sumMinor([...costByMonth.values()]), costOf(rows)),
      potentialMinor,
    },
  };
}

function costOf(rows: readonly CombinedRow[]): number {
  return sumMinor(rows.map(({ costMinor }) => costMinor));
}

function monthsOf(rows: readonly CombinedRow[]): Month[] {
  return rows.map(({ month }) => month);
}

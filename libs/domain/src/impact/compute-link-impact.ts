import type { Month } from '../calendar/month';
import { subtractMinor } from '../money/subtract-minor';
import { sumMinor } from '../money/sum-minor';
import { computePaybackMonth } from './compute-payback-month';
import type { ImpactRow, LinkImpact, LinkImpactInput } from './link-impact';
import { computeBreakEvenShare, computeRoi, computeRomi } from './ratios';
import { takeMargin } from './take-margin';
import { toImpactRows } from './to-impact-rows';

/**
 * What one link between an initiative and a KPI has earned: a row a month and the ratios over the closed ones.
 *
 * Cost in month t is matched with the attributed value of month t + lag. While that month is not over the row is
 * open, and neither its value nor its cost is in a ratio; when it is over without a KPI value or baseline it is
 * missing, and treated alike.
 * Units: minor units, ratios unrounded. Sign: arithmetic. Null rules: roi without closed cost, romi without closed
 * external cost, breakEvenShare without a positive increment x margin, paybackMonth when never.
 * @throws {DomainError} `impact.not-share`, `impact.not-lag`, `money.not-minor-units`, `number.not-scaled-integer`,
 *   `calendar.not-month`.
 * @see DOMAIN.md 3, baseline to payback
 * @example computeLinkImpact(input).totals.roi //=> 0.5
 */
export function computeLinkImpact(input: LinkImpactInput): LinkImpact {
  const { marginBp } = input;
  const rows = toImpactRows(input);
  const closed = rows.filter(({ state }) => state === 'closed');
  const open = rows.filter(({ state }) => state === 'open');
  const missing = rows.filter(({ state }) => state === 'missing');
  const costMinor = costOf(closed);
  const externalCostMinor = sumMinor(closed.map((row) => row.externalCostMinor));
  const incrementalMinor = sumMinor(closed.map((row) => row.incrementalMinor ?? 0));
  const contributionMinor = sumMinor(closed.map((row) => row.contributionMinor ?? 0));
  return {
    rows,
    marginBp,
    totals: {
      costMinor,
      externalCostMinor,
      incrementalMinor,
      attributedMinor: sumMinor(closed.map((row) => row.attributedMinor ?? 0)),
      contributionMinor,
      roi: computeRoi({ contributionMinor, costMinor }),
      romi: computeRomi({ contributionMinor, externalCostMinor }),
      breakEvenShare: computeBreakEvenShare({ incrementalMinor, marginBp, costMinor }),
      paybackMonth: computePaybackMonth(rows),
      openMonths: monthsOf(open),
      openCostMinor: costOf(open),
      missingMonths: monthsOf(missing),
      missingCostMinor: costOf(missing),
      outsideCostMinor: subtractMinor(sumMinor([...input.costByMonth.values()]), costOf(rows)),
      potentialMinor: sumMinor(closed.map((row) => takeMargin(row.incrementalMinor ?? 0, marginBp))),
    },
  };
}

function costOf(rows: readonly ImpactRow[]): number {
  return sumMinor(rows.map(({ costMinor }) => costMinor));
}

function monthsOf(rows: readonly ImpactRow[]): Month[] {
  return rows.map(({ month }) => month);
}

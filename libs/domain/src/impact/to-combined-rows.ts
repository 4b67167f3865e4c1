import { compareMonths } from '../calendar/compare-months';
import type { Month } from '../calendar/month';
import { DomainError } from '../errors/domain-error';
import { sumMinor } from '../money/sum-minor';
import type { ImpactRow, ImpactState, LinkImpact } from './link-impact';
import { takeMargin } from './take-margin';

/** A cost month of an initiative over all its links. The value is null unless every link of the month is closed. */
export interface CombinedRow {
  month: Month;
  costMinor: number;
  externalCostMinor: number;
  attributedMinor: number | null;
  contributionMinor: number | null;
  /** Contribution if all of each increment were ours: what the break-even share is measured against. */
  potentialMinor: number | null;
  state: ImpactState;
}

type Claim = ImpactRow & { marginBp: number };

/**
 * The cost months of several links of one initiative, each month once.
 *
 * Units: minor units. Sign: arithmetic. A month is open while one link is, else missing while one link is.
 * @throws {DomainError} `impact.cost-differs` with the `month` when two links name different costs for it: then they
 *   are not links of one initiative; `money.not-minor-units`.
 * @see DOMAIN.md 4: the same money twice
 * @example toCombinedRows([toRevenue, toLeads]).at(0)?.costMinor //=> 100000
 */
export function toCombinedRows(linkImpacts: readonly LinkImpact[]): CombinedRow[] {
  const claimsByMonth = new Map<Month, [Claim, ...Claim[]]>();
  for (const { rows, marginBp } of linkImpacts) {
    for (const row of rows) {
      const claim = { ...row, marginBp };
      const claims = claimsByMonth.get(row.month);
      if (claims === undefined) claimsByMonth.set(row.month, [claim]);
      else claims.push(claim);
    }
  }
  return [...claimsByMonth.values()].map(toCombinedRow).sort((a, b) => compareMonths(a.month, b.month));
}

function toCombinedRow(claims: [Claim, ...Claim[]]): CombinedRow {
  const [{ month, costMinor, externalCostMinor }] = claims;
  if (
    claims.some((claim) => claim.costMinor !== costMinor || claim.externalCostMinor !== externalCostMinor)
  ) {
    throw new DomainError('impact.cost-differs', { month });
  }
  const cost = { month, costMinor, externalCostMinor };
  const state = stateOf(claims);
  if (state !== 'closed') {
    return { ...cost, attributedMinor: null, contributionMinor: null, potentialMinor: null, state };
  }
  return {
    ...cost,
    attributedMinor: sumMinor(claims.map((claim) => claim.attributedMinor ?? 0)),
    contributionMinor: sumMinor(claims.map((claim) => claim.contributionMinor ?? 0)),
    potentialMinor: sumMinor(claims.map(toPotential)),
    state,
  };
}

function stateOf(claims: readonly Claim[]): ImpactState {
  if (claims.some(({ state }) => state === 'open')) return 'open';
  return claims.some(({ state }) => state === 'missing') ? 'missing' : 'closed';
}

function toPotential({ incrementalMinor, marginBp }: Claim): number {
  return takeMargin(incrementalMinor ?? 0, marginBp);
}

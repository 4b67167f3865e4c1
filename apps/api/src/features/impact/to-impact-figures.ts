import type { ImpactFigures } from '@etat/contracts';
import {
  combineImpacts,
  computeLinkImpact,
  computeRoiBand,
  type ImpactTotals,
  type LinkImpact,
  type LinkImpactInput,
  type RoiBand,
  sumMinor,
} from '@etat/domain';
import type { InitiativeEntity } from '../strategy';
import type { ImpactLinkEntity } from './impact-link.entity';
import type { MonthlyCost } from './initiative-cost.reader';
import { type Period, within } from './to-link-input';

/** A link with everything its impact is computed from. */
export interface LinkCase {
  link: ImpactLinkEntity;
  input: LinkImpactInput;
}

type Initiative = Pick<InitiativeEntity, 'id' | 'name'>;

/** The figures of one link, with the months behind them. */
export function toLinkFigures(
  initiative: Initiative,
  { link, input }: LinkCase,
): { figures: ImpactFigures; impact: LinkImpact } {
  const impact = computeLinkImpact(input);
  const { shareLowBp, shareHighBp } = link;
  const band = computeRoiBand({ ...input, shareLowBp, shareHighBp });
  return { figures: toFigures(initiative, [link], impact.totals, band), impact };
}

/** The figures of an initiative over all its links: its cost once, the contributions added. */
export function toInitiativeFigures(
  initiative: Initiative,
  cases: readonly LinkCase[],
  cost: MonthlyCost,
  period: Period,
): ImpactFigures {
  if (cases.length === 0) return toUnlinkedFigures(initiative, cost, period);
  const combine = (shareOf: (link: ImpactLinkEntity) => number) =>
    combineImpacts(
      cases.map(({ link, input }) => computeLinkImpact({ ...input, shareBp: shareOf(link) })),
      within(cost.full, period),
    ).totals;
  const totals = combine(({ shareBp }) => shareBp);
  const band = {
    low: combine(({ shareLowBp }) => shareLowBp).roi,
    base: totals.roi,
    high: combine(({ shareHighBp }) => shareHighBp).roi,
  };
  const links = cases.map(({ link }) => link);
  return toFigures(initiative, links, totals, band);
}

/** Without a link nothing is claimed, so there is a cost and no return: not a return of -100 %. */
function toUnlinkedFigures(
  initiative: Initiative,
  cost: MonthlyCost,
  { from, to, asOf }: Period,
): ImpactFigures {
  const over = { from, to: asOf < to ? asOf : to };
  const totals: ImpactTotals = {
    costMinor: sumMinor([...within(cost.full, over).values()]),
    externalCostMinor: sumMinor([...within(cost.external, over).values()]),
    attributedMinor: 0,
    contributionMinor: 0,
    roi: null,
    romi: null,
    breakEvenShare: null,
    paybackMonth: null,
    openMonths: [],
    openCostMinor: 0,
    missingMonths: [],
    missingCostMinor: 0,
    outsideCostMinor: 0,
    potentialMinor: 0,
  };
  return toFigures(initiative, [], totals, { low: null, base: null, high: null });
}

function toFigures(
  initiative: Initiative,
  links: readonly ImpactLinkEntity[],
  totals: ImpactTotals,
  band: RoiBand,
): ImpactFigures {
  const methods = new Set(links.map(({ method }) => method));
  const [only] = links;
  return {
    initiativeId: initiative.id,
    name: initiative.name,
    costMinor: totals.costMinor,
    externalCostMinor: totals.externalCostMinor,
    attributedMinor: totals.attributedMinor,
    contributionMinor: totals.contributionMinor,
    roi: totals.roi,
    roiLow: band.low,
    roiHigh: band.high,
    romi: totals.romi,
    breakEvenShare: totals.breakEvenShare,
    paybackMonth: totals.paybackMonth,
    openMonths: totals.openMonths,
    openCostMinor: totals.openCostMinor,
    missingMonths: totals.missingMonths,
    missingCostMinor: totals.missingCostMinor,
    outsideCostMinor: totals.outsideCostMinor,
    potentialMinor: totals.potentialMinor,
    method: methods.size === 1 ? (only?.method ?? null) : null,
    claimedShareBp: links.length === 1 ? (only?.shareBp ?? null) : null,
    linkCount: links.length,
  };
}

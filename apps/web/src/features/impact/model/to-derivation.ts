import type { ImpactDetail, ImpactFigures } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import type { ImpactWords } from './impact-words';
import { toReasons } from './to-reasons';
import { toRoiBand } from './to-roi-text';

/** A formula with the figures put in; `result` is null where it is not defined, and `reason` says why. */
export interface Derivation {
  key: 'attributed' | 'roi' | 'romi' | 'break-even';
  formula: string;
  worked: string | null;
  reason: string | null;
  remark: string | null;
}

/**
 * How the return of one link, or of a whole initiative, comes about. `marginBp` is the margin of the only link;
 * null with several, whose margins differ: then the formula starts from their contributions.
 */
export function toDerivations(
  figures: ImpactFigures,
  marginBp: number | null,
  growthMinor: number | null,
  words: ImpactWords,
): Derivation[] {
  return [
    toAttributed(figures, growthMinor, words),
    toRoi(figures, marginBp, words),
    toRomi(figures, words),
    toBreakEven(figures, marginBp, growthMinor, words),
  ];
}

/** The one margin all links share; null when they have none or several. */
export function toOnlyMarginBp({ links }: ImpactDetail): number | null {
  return links.length === 1 ? (links[0]?.link.marginBp ?? null) : null;
}

/** Growth over the baseline in the closed months of the only link. */
export function toOnlyGrowthMinor({ links }: ImpactDetail): number | null {
  const [only] = links;
  return links.length === 1 && only ? sumGrowthMinor(only.months) : null;
}

export function sumGrowthMinor(months: ImpactDetail['links'][number]['months']): number {
  return sumMinor(
    months.map(({ state, incrementalMinor }) => (state === 'closed' ? (incrementalMinor ?? 0) : 0)),
  );
}

function toAttributed(figures: ImpactFigures, growthMinor: number | null, words: ImpactWords): Derivation {
  const { t } = words;
  const { attributedMinor, claimedShareBp, costMinor, linkCount } = figures;
  const attributed = words.exactMoney(attributedMinor);
  const isKnown = linkCount > 0 && (costMinor !== 0 || attributedMinor !== 0);
  const isOne = claimedShareBp !== null && growthMinor !== null;
  return {
    key: 'attributed',
    formula: t(isOne || linkCount === 0 ? 'impact.formulaAttributed' : 'impact.formulaAttributedSum'),
    worked: !isKnown
      ? null
      : isOne
        ? t('impact.formulaAttributedWith', {
            share: words.shareBp(claimedShareBp),
            growth: words.exactMoney(growthMinor),
            attributed,
          })
        : t('impact.formulaAttributedSumWith', { attributed }),
    reason: isKnown ? null : toReasons(figures, words).roi,
    remark: null,
  };
}

function toRoi(figures: ImpactFigures, marginBp: number | null, words: ImpactWords): Derivation {
  const { t } = words;
  const { roi, costMinor, attributedMinor, contributionMinor } = figures;
  const band = toRoiBand(figures);
  const cost = words.exactMoney(costMinor);
  const result = roi === null ? null : words.exactRatio(roi);
  return {
    key: 'roi',
    formula: t(marginBp === null ? 'impact.formulaRoiSum' : 'impact.formulaRoi'),
    worked:
      result === null
        ? null
        : marginBp === null
          ? t('impact.formulaRoiSumWith', {
              contribution: words.exactMoney(contributionMinor),
              cost,
              roi: result,
            })
          : t('impact.formulaRoiWith', {
              attributed: words.exactMoney(attributedMinor),
              margin: words.shareBp(marginBp),
              cost,
              roi: result,
            }),
    reason: result === null ? toReasons(figures, words).roi : null,
    remark:
      band === null
        ? null
        : t('impact.formulaBand', { low: words.exactRatio(band.low), high: words.exactRatio(band.high) }),
  };
}

function toRomi(figures: ImpactFigures, words: ImpactWords): Derivation {
  const { t } = words;
  const { romi, contributionMinor, externalCostMinor } = figures;
  return {
    key: 'romi',
    formula: t('impact.formulaRomi'),
    worked:
      romi === null
        ? null
        : t('impact.formulaRomiWith', {
            contribution: words.exactMoney(contributionMinor),
            cost: words.exactMoney(externalCostMinor),
            romi: words.exactRatio(romi),
          }),
    reason: romi === null ? toReasons(figures, words).romi : null,
    remark: null,
  };
}

function toBreakEven(
  figures: ImpactFigures,
  marginBp: number | null,
  growthMinor: number | null,
  words: ImpactWords,
): Derivation {
  const { t } = words;
  const { breakEvenShare, costMinor, potentialMinor } = figures;
  const isOne = marginBp !== null && growthMinor !== null;
  return {
    key: 'break-even',
    formula: t(isOne ? 'impact.formulaBreakEven' : 'impact.formulaBreakEvenSum'),
    worked:
      breakEvenShare === null
        ? null
        : isOne
          ? t('impact.formulaBreakEvenWith', {
              cost: words.exactMoney(costMinor),
              growth: words.exactMoney(growthMinor),
              margin: words.shareBp(marginBp),
              share: words.percent(breakEvenShare),
            })
          : t('impact.formulaBreakEvenSumWith', {
              cost: words.exactMoney(costMinor),
              potential: words.exactMoney(potentialMinor),
              share: words.percent(breakEvenShare),
            }),
    reason: breakEvenShare === null ? toReasons(figures, words).breakEven : null,
    remark: null,
  };
}

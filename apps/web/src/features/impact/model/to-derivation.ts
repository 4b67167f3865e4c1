import type { ImpactDetail, ImpactFigures } from '@etat/contracts';
import type { ImpactWords } from './impact-words';
import { toReasons } from './to-reasons';
import { toRoiBand } from './to-roi-text';

/** A formula with the figures put in; `result` is null where it is not defined, and `reason` says why. */
export interface Derivation {
  key: 'roi' | 'romi' | 'break-even';
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
    toRoi(figures, marginBp, words),
    toRomi(figures, words),
    ...(marginBp === null || growthMinor === null
      ? []
      : [toBreakEven(figures, marginBp, growthMinor, words)]),
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
  return months.reduce(
    (sum, { state, incrementalMinor }) => sum + (state === 'closed' ? (incrementalMinor ?? 0) : 0),
    0,
  );
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
  marginBp: number,
  growthMinor: number,
  words: ImpactWords,
): Derivation {
  const { t } = words;
  const { breakEvenShare, costMinor } = figures;
  return {
    key: 'break-even',
    formula: t('impact.formulaBreakEven'),
    worked:
      breakEvenShare === null
        ? null
        : t('impact.formulaBreakEvenWith', {
            cost: words.exactMoney(costMinor),
            growth: words.exactMoney(growthMinor),
            margin: words.shareBp(marginBp),
            share: words.percent(breakEvenShare),
          }),
    reason: breakEvenShare === null ? toReasons(figures, words).breakEven : null,
    remark: null,
  };
}

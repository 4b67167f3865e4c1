import type { ImpactFigures } from '@etat/contracts';
import type { RoiRange } from '../../../charts';
import type { ImpactWords } from './impact-words';
import { toRoiEffect } from './to-roi-lead';
import { toRoiBand, toRoiText } from './to-roi-text';

/** Best return first; what has none yet stands at the end. */
export function sortByRoi<T extends Pick<ImpactFigures, 'roi' | 'name'>>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => {
    if (a.roi === null || b.roi === null) return Number(a.roi === null) - Number(b.roi === null);
    return b.roi - a.roi || a.name.localeCompare(b.name);
  });
}

/** Initiatives without a link have no return to draw. */
export function toRoiRanges(items: readonly ImpactFigures[], words: ImpactWords): RoiRange[] {
  return sortByRoi(items.filter(({ linkCount }) => linkCount > 0)).map((figures) => {
    const band = toRoiBand(figures);
    return {
      key: figures.initiativeId,
      label: figures.name,
      note: words.method(figures.method),
      value: figures.roi,
      low: band?.low ?? null,
      high: band?.high ?? null,
      effect: toRoiEffect(figures.roi),
      remark: toRemark(figures, words),
    };
  });
}

function toRemark({ breakEvenShare }: ImpactFigures, { t, percent }: ImpactWords): string | undefined {
  if (breakEvenShare === null) return undefined;
  return breakEvenShare > 1
    ? t('impact.paysOffNotAt')
    : t('impact.paysOffAt', { share: percent(breakEvenShare) });
}

/** What the ranges say: how many pay off, which is best and which is worst. */
export function toRoiMessage(items: readonly ImpactFigures[], words: ImpactWords): string {
  const { t } = words;
  const defined = sortByRoi(items).flatMap((figures) =>
    figures.roi === null
      ? []
      : [{ name: figures.name, roi: figures.roi, text: toRoiText(figures.roi, figures, words) }],
  );
  const best = defined.at(0);
  const worst = defined.at(-1);
  if (!best || !worst) return t('impact.chartMessageNone');
  if (defined.length === 1) return t('impact.chartMessageOne', { name: best.name, roi: best.text });
  return t('impact.chartMessage', {
    paying: defined.filter(({ roi }) => roi > 0).length,
    count: defined.length,
    best: best.name,
    bestRoi: best.text,
    worst: worst.name,
    worstRoi: worst.text,
  });
}

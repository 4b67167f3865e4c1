import type { ImpactFigures } from '@etat/contracts';
import type { Effect } from '@etat/domain';
import type { ImpactWords } from './impact-words';
import { toReasons } from './to-reasons';
import { toRoiText } from './to-roi-text';

/** The judgement of a return: below zero less came back than was spent. */
export function toRoiEffect(roi: number | null): Effect {
  if (roi === null || roi === 0) return 'neutral';
  return roi > 0 ? 'favourable' : 'unfavourable';
}

/** One initiative's return as a headline with its reason, for a page that leads with it. */
export function toRoiLead(
  figures: ImpactFigures,
  words: ImpactWords,
): { title: string; cause: string; effect: Effect } {
  const { t } = words;
  const { name, roi, breakEvenShare } = figures;
  const effect = toRoiEffect(roi);
  if (roi === null) {
    return { title: t('impact.leadsOpen', { name }), cause: toReasons(figures, words).roi, effect };
  }
  const claim = {
    share: words.shareBp(figures.claimedShareBp),
    method: words.method(figures.method),
    open: t('impact.leadsOpenMonths', { count: figures.openMonths.length }),
  };
  const roiText = toRoiText(roi, figures, words);
  if (breakEvenShare === null) {
    return {
      title: t(roi < 0 ? 'impact.leadsNot' : 'impact.leadsRoi', { name, roi: roiText }),
      cause: t('impact.leadsNoGrowth', claim),
      effect,
    };
  }
  const share = words.percent(breakEvenShare);
  return roi < 0
    ? {
        title: t('impact.leadsNot', { name, roi: roiText }),
        cause: t(breakEvenShare > 1 ? 'impact.leadsNeverCause' : 'impact.leadsNotCause', {
          ...claim,
          breakEven: share,
        }),
        effect,
      }
    : {
        title: t('impact.leads', { name, share }),
        cause: t('impact.leadsCause', { ...claim, roi: roiText }),
        effect,
      };
}

import type { ImpactFigures } from '@etat/contracts';
import type { ImpactWords } from './impact-words';

export interface Reasons {
  roi: string;
  romi: string;
  breakEven: string;
  payback: string;
}

/** Why a figure of an initiative is not defined: what a reader sees instead of a blank. */
export function toReasons(figures: ImpactFigures, { t }: ImpactWords): Reasons {
  const early = toEarlyReason(figures);
  return {
    roi: t(early ?? 'impact.reasonNoCost'),
    romi: t(early ?? 'impact.reasonNoExternal'),
    breakEven: t(early ?? 'impact.reasonNoGrowth'),
    payback: t(early ?? 'impact.reasonNoPayback'),
  };
}

/** What holds for every figure: no link, or no month whose value is known. */
function toEarlyReason({ linkCount, costMinor, attributedMinor, openMonths, missingMonths }: ImpactFigures) {
  if (linkCount === 0) return 'impact.reasonNoLink' as const;
  if (costMinor !== 0 || attributedMinor !== 0) return null;
  if (missingMonths.length > 0) return 'impact.reasonNoValue' as const;
  return openMonths.length > 0 ? ('impact.reasonNoClosed' as const) : null;
}

import type { ImpactFigures } from '@etat/contracts';
import type { ImpactWords } from './impact-words';

type Ends = Pick<ImpactFigures, 'roiLow' | 'roiHigh'>;

/**
 * The band from the smaller to the larger figure. The wire names its ends by share, so with a KPI below its baseline
 * `roiLow` is the larger one; on an axis and in a sentence low means low.
 */
export function toRoiBand({ roiLow, roiHigh }: Ends): { low: number; high: number } | null {
  if (roiLow === null || roiHigh === null) return null;
  return { low: Math.min(roiLow, roiHigh), high: Math.max(roiLow, roiHigh) };
}

/** "0.6 (-0.1 to 1.4)"; the band is left out where it has no width. */
export function toRoiText(roi: number, ends: Ends, words: ImpactWords): string {
  const value = words.ratio(roi);
  const band = toRoiBand(ends);
  if (!band || band.low === band.high) return value;
  return words.t('impact.between', { value, low: words.ratio(band.low), high: words.ratio(band.high) });
}

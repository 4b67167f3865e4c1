import type { ImpactList } from '@etat/contracts';
import type { ImpactWords } from './impact-words';

/** Which months the figures hold, up to when values are known, and their currency: tables leave it out. */
export function toRangeWords(
  { from, to, asOf }: Pick<ImpactList, 'from' | 'to' | 'asOf'>,
  { t, month, currency }: ImpactWords,
): string {
  return t('impact.range', { from: month(from), to: month(to), asOf: month(asOf), currency });
}

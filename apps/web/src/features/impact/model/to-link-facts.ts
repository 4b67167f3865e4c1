import type { ImpactDetail, Kpi } from '@etat/contracts';
import type { ImpactWords } from './impact-words';

/** What a link takes for granted, in sentences: baseline, lag, margin, validity, method and reason. */
export function toLinkFacts(
  { link, unattributedBp }: ImpactDetail['links'][number],
  unit: Kpi['unit'],
  recordedAt: string,
  words: ImpactWords,
): string[] {
  const { t, month } = words;
  const { validFrom, validTo, recordedBy } = link;
  return [
    t('impact.linkBaseline', { baseline: words.baseline(link.baseline, unit) }),
    t('impact.linkLag', { lag: link.lagMonths, margin: words.shareBp(link.marginBp) }),
    ...(link.valuePerUnitMicro === null
      ? []
      : [t('impact.previewUnit', { value: words.price(link.valuePerUnitMicro) })]),
    validTo === null
      ? t('impact.linkValidOpen', { from: month(validFrom) })
      : t('impact.linkValid', { from: month(validFrom), to: month(validTo) }),
    t('impact.linkMethod', { method: words.method(link.method) }),
    t('impact.linkReason', { reason: link.reason }),
    recordedBy === null
      ? t('impact.linkRecordedOnly', { date: recordedAt })
      : t('impact.linkRecorded', { date: recordedAt, person: recordedBy }),
    unattributedBp <= 0
      ? t('impact.linkAllClaimed')
      : t('impact.linkUnattributed', { share: words.shareBp(unattributedBp) }),
  ];
}

import { ImpactLinkSchema, type Kpi } from '@etat/contracts';
import type { ImpactWords } from './impact-words';
import { toDraft, toLinkRequest, type LinkDraft, type LinkRequest } from './link-draft';

/** What I typed beside what somebody else saved meanwhile, field by field in words. */
export function toStaleRows(
  mine: LinkDraft,
  current: unknown,
  unit: Kpi['unit'],
  words: ImpactWords,
): { label: string; mine: string; theirs: string }[] {
  const theirs = ImpactLinkSchema.safeParse(current);
  const typed = toLinkRequest(mine, unit);
  if (!theirs.success || !typed) return [];
  const stored = toLinkRequest(toDraft(theirs.data), unit);
  if (!stored) return [];
  const { t } = words;
  const fields: [string, (link: LinkRequest) => string][] = [
    [t('impact.baseline'), ({ baseline }) => words.baseline(baseline, unit)],
    [t('impact.share'), ({ shareBp }) => words.shareBp(shareBp)],
    [t('impact.shareLow'), ({ shareLowBp }) => words.shareBp(shareLowBp)],
    [t('impact.shareHigh'), ({ shareHighBp }) => words.shareBp(shareHighBp)],
    [t('impact.lag'), ({ lagMonths }) => String(lagMonths)],
    [t('impact.margin'), ({ marginBp }) => words.shareBp(marginBp)],
    [
      t('impact.valuePerUnit', { currency: words.currency }),
      ({ valuePerUnitMicro }) => (valuePerUnitMicro === null ? '' : words.price(valuePerUnitMicro)),
    ],
    [t('impact.validFrom'), ({ validFrom }) => words.month(validFrom)],
    [t('impact.validTo'), ({ validTo }) => (validTo === null ? '' : words.month(validTo))],
    [t('impact.method'), ({ method }) => words.method(method)],
    [t('impact.reasonField'), ({ reason }) => reason],
  ];
  return fields.map(([label, write]) => ({ label, mine: write(typed), theirs: write(stored) }));
}

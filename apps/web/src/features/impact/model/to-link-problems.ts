import type { ImpactLink } from '@etat/contracts';
import { checkShares, DomainError } from '@etat/domain';
import type { ImpactWords } from './impact-words';
import type { LinkDraft } from './link-draft';

/** What is wrong with a field that is filled in, as a sentence; an empty one is not wrong yet. */
export type LinkProblems = Partial<Record<keyof LinkDraft, string>>;

const WHOLE_BP = 10_000;
const LONGEST_LAG = 36;

/** `others` are the links of the same KPI beside this one: together they may not claim more than all of it. */
export function toLinkProblems(
  draft: LinkDraft,
  others: readonly Pick<ImpactLink, 'id' | 'shareBp' | 'validFrom' | 'validTo' | 'lagMonths'>[],
  words: ImpactWords,
): LinkProblems {
  const { t } = words;
  const { shareBp, shareLowBp, shareHighBp, lagMonths, marginBp, validFrom, validTo } = draft;
  const isOff = (bp: number | null) => bp !== null && (bp < 0 || bp > WHOLE_BP);
  const isFalling = (first: number | string | null, second: number | string | null) =>
    first !== null && second !== null && first > second;
  const problems: LinkProblems = {};
  if (isFalling(shareLowBp, shareBp)) problems.shareLowBp = t('impact.errorBand');
  if (isFalling(shareBp, shareHighBp)) problems.shareHighBp = t('impact.errorBand');
  if (isOff(shareLowBp)) problems.shareLowBp = t('impact.errorShare');
  if (isOff(shareHighBp)) problems.shareHighBp = t('impact.errorShare');
  if (isOff(shareBp)) problems.shareBp = t('impact.errorShare');
  if (isOff(marginBp)) problems.marginBp = t('impact.errorMargin');
  if (lagMonths !== null && (lagMonths < 0 || lagMonths > LONGEST_LAG))
    problems.lagMonths = t('impact.errorLag');
  if ((draft.valuePerUnitMicro ?? 0) < 0) problems.valuePerUnitMicro = t('impact.errorPositive');
  if (isFalling(validFrom, validTo)) problems.validTo = t('impact.errorMonths');
  if (isFalling(draft.baselineFrom, draft.baselineTo)) problems.baselineTo = t('impact.errorMonths');
  if (Object.keys(problems).length > 0) return problems;
  const excess = toExcess(draft, others, words);
  return excess === null ? {} : { shareBp: excess };
}

function toExcess(
  { shareBp, validFrom, validTo, lagMonths }: LinkDraft,
  others: Parameters<typeof toLinkProblems>[1],
  words: ImpactWords,
): string | null {
  if (shareBp === null || validFrom === null) return null;
  try {
    checkShares([...others, { id: '', shareBp, validFrom, validTo, lagMonths: lagMonths ?? 0 }]);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'impact.shares-exceed-100') throw error;
    const { month, totalBp } = error.details;
    if (typeof month !== 'string' || typeof totalBp !== 'number')
      return words.t('impact.errorSharesExceedPlain');
    return words.t('impact.errorSharesExceed', {
      month: words.month(month),
      total: words.shareBp(totalBp),
      free: words.shareBp(Math.max(0, WHOLE_BP - (totalBp - shareBp))),
    });
  }
}

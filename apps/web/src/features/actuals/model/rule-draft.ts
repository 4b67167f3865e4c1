import type { AssignmentRule } from '@etat/contracts';

/** A rule as it stands in the form; empty text asks for nothing. */
export interface RuleDraft {
  name: string;
  vendorId: string | null;
  costCentreId: string | null;
  categoryId: string | null;
  glAccount: string;
  documentContains: string;
  textContains: string;
  initiativeId: string | null;
  targetCategoryId: string | null;
}

export const toRuleDraft = (rule?: AssignmentRule): RuleDraft => ({
  name: rule?.name ?? '',
  vendorId: rule?.vendorId ?? null,
  costCentreId: rule?.costCentreId ?? null,
  categoryId: rule?.categoryId ?? null,
  glAccount: rule?.glAccount ?? '',
  documentContains: rule?.documentContains ?? '',
  textContains: rule?.textContains ?? '',
  initiativeId: rule?.initiativeId ?? null,
  targetCategoryId: rule?.targetCategoryId ?? null,
});

const orNull = (text: string) => (text.trim() === '' ? null : text);

/** What is sent. */
export const toRuleBody = (draft: RuleDraft) => ({
  ...draft,
  glAccount: orNull(draft.glAccount),
  documentContains: orNull(draft.documentContains),
  textContains: orNull(draft.textContains),
});

import type { PostingDraft } from './posting-draft';
import type { PostingEntity } from './posting.entity';
import { uniqueIdentity } from './unique-identity';

/** A new posting that is like another one but for what is given. */
export function toDerivedDraft(
  row: PostingEntity,
  change: Pick<PostingDraft, 'amountMinor' | 'minutes'> & Partial<PostingDraft>,
): PostingDraft {
  const { kind, postingDate, serviceMonth, costCentreId, categoryId, initiativeId, vendorId, roleId } = row;
  const { rateMicro, document, text } = row;
  return {
    kind,
    postingDate,
    serviceMonth,
    costCentreId,
    categoryId,
    initiativeId,
    vendorId,
    roleId,
    rateMicro,
    document,
    text,
    sourceLine: null,
    ...change,
    ...uniqueIdentity(),
  };
}

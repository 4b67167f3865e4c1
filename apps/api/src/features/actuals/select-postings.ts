import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { CostCentreScope } from '../../platform/access/access';
import { restrictToScope } from '../../platform/access/restrict-to-scope';
import { PostingEntity } from './posting.entity';

/** A batch has one row as long as it is hidden, so the list is empty but for an import under way. */
export const IS_PUBLISHED =
  '(posting.importId IS NULL OR posting.importId NOT IN (SELECT id FROM posting_batch WHERE organisation_id = :organisationId))';

/** What the reader may see; never a batch that is still on its way in. */
export function selectPostings(
  reader: EntityManager,
  organisationId: string,
  scope: CostCentreScope,
): SelectQueryBuilder<PostingEntity> {
  const select = reader
    .createQueryBuilder(PostingEntity, 'posting')
    .where('posting.organisationId = :organisationId', { organisationId })
    .andWhere(IS_PUBLISHED);
  return restrictToScope(select, 'posting.costCentreId', scope);
}

/** Keeps a range of service months, both ends counted. */
export function betweenMonths(
  select: SelectQueryBuilder<PostingEntity>,
  range: { fromMonth?: string | undefined; toMonth?: string | undefined },
): void {
  if (range.fromMonth) select.andWhere('posting.serviceMonth >= :fromMonth', { fromMonth: range.fromMonth });
  if (range.toMonth) select.andWhere('posting.serviceMonth <= :toMonth', { toMonth: range.toMonth });
}

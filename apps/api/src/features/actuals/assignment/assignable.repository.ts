import { Injectable } from '@nestjs/common';
import type { UnassignedQuery } from '@etat/contracts';
import type { SelectQueryBuilder } from 'typeorm';
import type { CostCentreScope } from '../../../platform/access/access';
import { fromCursor, type Page, toPage } from '../../../platform/database/page';
import { searchIn } from '../../../platform/database/search-in';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { PostingEntity } from '../posting.entity';
import { betweenMonths, selectPostings } from '../select-postings';

const ROWS_PER_PAGE = 1_000;

/** In force and still where the ledger has it. Accruals go with their invoice. */
const IS_ASSIGNABLE = `posting.state = 'posted' AND posting.isAccrual = :isAccrual AND NOT EXISTS
  (SELECT 1 FROM posting moved WHERE moved.derived_from = posting.id AND moved.state = 'reclassification')`;

/** All SQL on postings that an initiative is looked for. */
@Injectable()
export class AssignableRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those without an initiative, newest first. */
  async listUnassigned(
    organisationId: string,
    scope: CostCentreScope,
    query: UnassignedQuery,
  ): Promise<Page<PostingEntity>> {
    const select = this.select(organisationId, scope).andWhere('posting.initiativeId IS NULL');
    const { costCentreId, categoryId, vendorId, kind } = query;
    for (const [column, value] of Object.entries({ costCentreId, categoryId, vendorId, kind }))
      if (value !== undefined) select.andWhere(`posting.${column} = :${column}`, { [column]: value });
    betweenMonths(select, query);
    if (query.search) searchIn(select, ['posting.text', 'posting.document'], query.search);
    const after = fromCursor(query.cursor, ['text', 'integer']);
    if (after)
      select.andWhere(
        '(posting.serviceMonth < :afterMonth OR (posting.serviceMonth = :afterMonth AND posting.id < :afterId))',
        { afterMonth: after[0], afterId: after[1] },
      );
    const rows = await select
      .orderBy('posting.serviceMonth', 'DESC')
      .addOrderBy('posting.id', 'DESC')
      .limit(query.limit + 1)
      .getMany();
    return toPage(rows, query.limit, (row) => [row.serviceMonth, row.id]);
  }

  /** With and without an initiative, in pages by key. */
  async *stream(
    organisationId: string,
    scope: CostCentreScope,
    range: { fromMonth: string; toMonth: string },
  ): AsyncIterable<PostingEntity[]> {
    for (let after = 0; ;) {
      const select = this.select(organisationId, scope).andWhere('posting.id > :after', { after });
      betweenMonths(select, range);
      const rows = await select.orderBy('posting.id', 'ASC').limit(ROWS_PER_PAGE).getMany();
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.id;
      // SQLite answers at once, so that nobody else would have their turn before the end.
      await new Promise(setImmediate);
    }
  }

  private select(organisationId: string, scope: CostCentreScope): SelectQueryBuilder<PostingEntity> {
    return selectPostings(this.unitOfWork.reader, organisationId, scope).andWhere(IS_ASSIGNABLE, {
      isAccrual: false,
    });
  }
}

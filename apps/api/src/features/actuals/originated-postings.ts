import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Access, scopeOf } from '../../platform/access/access';
import { restrictToScope } from '../../platform/access/restrict-to-scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PostingEntity } from './posting.entity';
import { IS_PUBLISHED } from './select-postings';

const ROWS_PER_PAGE = 1_000;

/** Postings of a month that are no news to the books, by why. */
export interface OtherPostings {
  /** They came from the books. */
  imported: number;
  /** Hours at a rate are no ledger cost. */
  internal: number;
  /** Reassignments, accruals and their releases: the books have the invoice, or make their own. */
  derived: number;
}

/** External costs that originate here, with what took them back: what the books do not have yet. By posting date. */
@Injectable()
export class OriginatedPostings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async *stream(access: Access, month: string): AsyncIterable<PostingEntity[]> {
    for (let after = 0; ;) {
      const rows = await this.originated(access, month)
        .andWhere('posting.id > :after', { after })
        .orderBy('posting.id', 'ASC')
        .limit(ROWS_PER_PAGE)
        .getMany();
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.id;
    }
  }

  async countOthers(access: Access, month: string): Promise<OtherPostings> {
    const external = await this.ofMonth(access, month, 'external').getCount();
    const originated = await this.originated(access, month).getCount();
    const imported = await this.ofMonth(access, month, 'external')
      .andWhere('(posting.importId IS NOT NULL OR original.importId IS NOT NULL)')
      .getCount();
    const internal = await this.ofMonth(access, month, 'internal').getCount();
    return { imported, internal, derived: external - originated - imported };
  }

  /** A reversal is as foreign to the books as what it takes back. */
  private originated(access: Access, month: string): SelectQueryBuilder<PostingEntity> {
    return this.ofMonth(access, month, 'external')
      .andWhere('posting.importId IS NULL AND posting.derivedFrom IS NULL AND posting.isAccrual = :no')
      .andWhere('(posting.reversalOf IS NULL OR (original.importId IS NULL AND original.isAccrual = :no))', {
        no: false,
      });
  }

  private ofMonth(access: Access, month: string, kind: string): SelectQueryBuilder<PostingEntity> {
    const select = this.unitOfWork.reader
      .createQueryBuilder(PostingEntity, 'posting')
      .leftJoin(PostingEntity, 'original', 'original.id = posting.reversalOf')
      .where('posting.organisationId = :organisationId AND posting.kind = :kind', {
        organisationId: access.organisation.id,
        kind,
      })
      .andWhere(IS_PUBLISHED)
      .andWhere('posting.postingDate BETWEEN :first AND :last', {
        first: `${month}-01`,
        last: `${month}-31`,
      });
    return restrictToScope(select, 'posting.costCentreId', scopeOf(access, 'actuals.read'));
  }
}

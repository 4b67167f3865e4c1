import { Injectable } from '@nestjs/common';
import type { PostingQuery } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { In, MoreThan, type SelectQueryBuilder } from 'typeorm';
import type { CostCentreScope } from '../../platform/access/access';
import { guardReferences } from '../../platform/database/guard-references';
import { fromCursor, type Page, toPage } from '../../platform/database/page';
import { searchIn } from '../../platform/database/search-in';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PostingBatchEntity } from './batches/posting-batch.entity';
import { PostingEntity } from './posting.entity';
import { betweenMonths, IS_PUBLISHED, selectPostings } from './select-postings';

const ROWS_PER_INSERT = 200;
const ROWS_PER_PAGE = 1_000;
const HASHES_PER_QUERY = 500;
/** Those that a correction may fall to; a line with more of them takes the rest in the month of its receipt. */
const INVOICES_PER_LINE = 100;

const LINES_OF_ORDER = 'SELECT line.id FROM purchase_order_line line WHERE line.order_id = :orderId';

/** All SQL on postings. */
@Injectable()
export class PostingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertMany(rows: readonly Omit<PostingEntity, 'id'>[]): Promise<number[]> {
    const ids: number[] = [];
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
      const chunk = rows.slice(at, at + ROWS_PER_INSERT);
      await guardReferences(() =>
        this.unitOfWork.writer
          .createQueryBuilder()
          .insert()
          .into(PostingEntity)
          .values(chunk)
          .updateEntity(false)
          .execute(),
      );
      ids.push(...(await this.idsOf(chunk)));
    }
    return ids;
  }

  /** @throws {DomainError} `posting.not-found`, also when it is out of reach */
  async get(organisationId: string, scope: CostCentreScope, id: number): Promise<PostingEntity> {
    const row = await this.select(organisationId, scope).andWhere('posting.id = :id', { id }).getOne();
    if (!row) throw new DomainError('posting.not-found', { id });
    return row;
  }

  async findByIds(
    organisationId: string,
    scope: CostCentreScope,
    ids: readonly number[],
  ): Promise<PostingEntity[]> {
    if (ids.length === 0) return [];
    return this.select(organisationId, scope).andWhere('posting.id IN (:...ids)', { ids }).getMany();
  }

  /** Newest first. */
  async list(
    organisationId: string,
    scope: CostCentreScope,
    query: PostingQuery,
  ): Promise<Page<PostingEntity>> {
    const select = this.select(organisationId, scope);
    const equal = {
      costCentreId: query.costCentreId,
      initiativeId: query.initiativeId,
      categoryId: query.categoryId,
      vendorId: query.vendorId,
      kind: query.kind,
      importId: query.importId,
    };
    for (const [column, value] of Object.entries(equal))
      if (value !== undefined) select.andWhere(`posting.${column} = :${column}`, { [column]: value });
    if (query.orderId !== undefined)
      select.andWhere(
        `posting.id IN (
          SELECT own.id FROM posting own WHERE own.order_line_id IN (${LINES_OF_ORDER})
          UNION ALL
          SELECT released.id FROM posting released WHERE released.derived_from IN (
            SELECT accrual.id FROM posting accrual
            WHERE accrual.is_accrual = :isAccrual AND accrual.order_line_id IN (${LINES_OF_ORDER})))`,
        { orderId: query.orderId, isAccrual: true },
      );
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

  /** What was posted with a date from this one on; null categories are all. What only moved nets out. */
  async sumSince(
    organisationId: string,
    where: { fromDate: string; costCentreIds: readonly string[]; categoryIds: readonly string[] | null },
  ): Promise<number> {
    const select = this.unitOfWork.reader
      .createQueryBuilder(PostingEntity, 'posting')
      .select('CAST(COALESCE(SUM(posting.amountMinor), 0) AS BIGINT)', 'amountMinor')
      .where('posting.organisationId = :organisationId AND posting.postingDate >= :fromDate', {
        organisationId,
        fromDate: where.fromDate,
      })
      .andWhere(IS_PUBLISHED)
      .andWhere('posting.costCentreId IN (:...costCentreIds)', { costCentreIds: where.costCentreIds });
    if (where.categoryIds !== null)
      select.andWhere('posting.categoryId IN (:...categoryIds)', { categoryIds: where.categoryIds });
    const row = await select.getRawOne<{ amountMinor: unknown }>();
    return Number(row?.amountMinor ?? 0);
  }

  /** Marks a posting reversed; false when it is no longer in the state it was read with. */
  async markReversed(row: PostingEntity): Promise<boolean> {
    const { organisationId, id, state } = row;
    if (state === 'reversed' || state === 'reversal') return false;
    const result = await this.unitOfWork.writer.update(
      PostingEntity,
      { organisationId, id, state },
      { state: 'reversed' },
    );
    return result.affected === 1;
  }

  /** What postings brought about and is still in force: its reclassifications, and the releases of an invoice. */
  async listCausedBy(organisationId: string, ids: readonly number[]): Promise<PostingEntity[]> {
    if (ids.length === 0) return [];
    return this.unitOfWork.reader.find(PostingEntity, {
      where: { organisationId, causedBy: In(ids), state: In(['reclassification', 'release']) },
      order: { id: 'ASC' },
    });
  }

  /** The releases in force of these accruals, or the reclassifications in force of these originals. */
  async listDerivedFrom(
    organisationId: string,
    state: 'release' | 'reclassification',
    ids: readonly number[],
  ): Promise<PostingEntity[]> {
    if (ids.length === 0) return [];
    return this.unitOfWork.reader.find(PostingEntity, {
      where: { organisationId, state, derivedFrom: In(ids) },
      order: { id: 'ASC' },
    });
  }

  /** Accruals that were not taken back, oldest service month first. */
  async listAccruals(organisationId: string, scope: CostCentreScope): Promise<PostingEntity[]> {
    return this.select(organisationId, scope)
      .andWhere('posting.isAccrual = :isAccrual AND posting.state = :state', {
        isAccrual: true,
        state: 'posted',
      })
      .orderBy('posting.serviceMonth', 'ASC')
      .addOrderBy('posting.id', 'ASC')
      .getMany();
  }

  /** The last invoices in force of an order line, newest first. */
  async listInvoicesOfLine(organisationId: string, orderLineId: string): Promise<PostingEntity[]> {
    return this.unitOfWork.reader.find(PostingEntity, {
      where: { organisationId, orderLineId, state: 'posted', isAccrual: false },
      order: { id: 'DESC' },
      take: INVOICES_PER_LINE,
    });
  }

  /** Accruals in force that receipts of these order lines made, oldest service month first. */
  async listAccrualsOfLines(organisationId: string, lineIds: readonly string[]): Promise<PostingEntity[]> {
    const distinct = [...new Set(lineIds)];
    const found: PostingEntity[] = [];
    for (let at = 0; at < distinct.length; at += HASHES_PER_QUERY)
      found.push(
        ...(await this.unitOfWork.reader.find(PostingEntity, {
          where: {
            ...{ organisationId, isAccrual: true, state: 'posted' },
            orderLineId: In(distinct.slice(at, at + HASHES_PER_QUERY)),
          },
          order: { serviceMonth: 'ASC', id: 'ASC' },
        })),
      );
    return found;
  }

  /** Service months that have a posting, hidden ones too; a step into the index for each instead of a walk along it. */
  async listMonths(organisationId: string): Promise<string[]> {
    const months: string[] = [];
    for (let after = ''; ;) {
      const found = await this.unitOfWork.reader.findOne(PostingEntity, {
        select: { serviceMonth: true },
        where: { organisationId, serviceMonth: MoreThan(after) },
        order: { serviceMonth: 'ASC' },
      });
      if (!found) return months;
      months.push((after = found.serviceMonth));
    }
  }

  /** Of any organisation; 0 when there is none. */
  async findNewestId(): Promise<number> {
    const newest = await this.unitOfWork.reader
      .createQueryBuilder(PostingEntity, 'posting')
      .select('CAST(COALESCE(MAX(posting.id), 0) AS BIGINT)', 'id')
      .getRawOne<{ id: unknown }>();
    return Number(newest?.id ?? 0);
  }

  async countIdentities(organisationId: string, hashes: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const distinct = [...new Set(hashes)];
    for (let at = 0; at < distinct.length; at += HASHES_PER_QUERY) {
      const rows = await this.unitOfWork.reader
        .createQueryBuilder(PostingEntity, 'posting')
        .select('posting.identityHash', 'hash')
        .addSelect('CAST(MAX(posting.occurrence) AS BIGINT)', 'count')
        .where('posting.organisationId = :organisationId AND posting.identityHash IN (:...hashes)', {
          organisationId,
          hashes: distinct.slice(at, at + HASHES_PER_QUERY),
        })
        .groupBy('posting.identityHash')
        .getRawMany<{ hash: string; count: number }>();
      for (const row of rows) counts.set(row.hash, Number(row.count));
    }
    return counts;
  }

  async *stream(
    organisationId: string,
    scope: CostCentreScope,
    range: { fromMonth?: string | undefined; toMonth?: string | undefined },
  ): AsyncIterable<PostingEntity[]> {
    for (let after = 0; ;) {
      const select = this.select(organisationId, scope).andWhere('posting.id > :after', { after });
      betweenMonths(select, range);
      const rows = await select.orderBy('posting.id', 'ASC').limit(ROWS_PER_PAGE).getMany();
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.id;
    }
  }

  /** The last instant anything was posted, and the last service month that has a posting, within the reader's reach. */
  async findFreshness(
    organisationId: string,
    scope: CostCentreScope,
    upTo: string,
  ): Promise<{ lastPostedAt: string | null; lastMonth: string | null }> {
    // Keys rise with time, so both are the end of an index: the cost does not grow with the postings.
    const newest = await this.findNewest(organisationId, scope);
    const latest = await this.select(organisationId, scope)
      .andWhere('posting.serviceMonth <= :upTo', { upTo })
      .orderBy('posting.serviceMonth', 'DESC')
      .addOrderBy('posting.id', 'DESC')
      .limit(1)
      .getOne();
    return { lastPostedAt: newest?.createdAt ?? null, lastMonth: latest?.serviceMonth ?? null };
  }

  private select(organisationId: string, scope: CostCentreScope): SelectQueryBuilder<PostingEntity> {
    return selectPostings(this.unitOfWork.reader, organisationId, scope);
  }

  private async findNewest(organisationId: string, scope: CostCentreScope): Promise<PostingEntity | null> {
    const newest = () => this.select(organisationId, scope).orderBy('posting.id', 'DESC').limit(1);
    const hidden = await this.unitOfWork.reader.findOneBy(PostingBatchEntity, { organisationId });
    if (!hidden) return newest().getOne();
    // While a million postings wait at the end of the index, nobody may walk back over them: what is booked by hand stands
    // in another index, and all else is older than the batch.
    const { firstPostingId } = hidden;
    const booked = await newest().andWhere('posting.importId IS NULL').getOne();
    const older = await newest().andWhere('posting.id < :firstPostingId', { firstPostingId }).getOne();
    return booked && booked.id > (older?.id ?? 0) ? booked : older;
  }

  private async idsOf(rows: readonly Omit<PostingEntity, 'id'>[]): Promise<number[]> {
    const organisationId = rows[0]?.organisationId ?? '';
    const found = await this.unitOfWork.reader.find(PostingEntity, {
      select: { id: true, identityHash: true, occurrence: true },
      where: { organisationId, identityHash: In(rows.map((row) => row.identityHash)) },
    });
    const byIdentity = new Map(found.map((row) => [`${row.identityHash} ${row.occurrence}`, row.id]));
    return rows.map((row) => byIdentity.get(`${row.identityHash} ${row.occurrence}`) ?? 0);
  }
}

import { Injectable } from '@nestjs/common';
import type { BudgetLineQuerySchema } from '@etat/contracts';
import type { LineStatus } from '@etat/domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import type * as z from 'zod';
import type { CostCentreScope } from '../../../platform/access/access';
import { restrictToScope } from '../../../platform/access/restrict-to-scope';
import { guardReferences } from '../../../platform/database/guard-references';
import { fromCursor, type Page, toPage } from '../../../platform/database/page';
import { searchIn } from '../../../platform/database/search-in';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { VersionSums } from '../versions/to-budget-version';
import { BudgetLineEntity } from './budget-line.entity';

const ROWS_PER_INSERT = 100;
const ROWS_PER_PAGE = 500;
const HASHES_PER_QUERY = 500;
const IDS_PER_QUERY = 500;
const SUMMED = ['totalMinor', 'supplementMinor', 'transferMinor', 'carryForwardMinor'] as const;
/** A line and its surcharges have one position. */
const FAMILY = 'COALESCE(line.parentLineId, line.id)';
const IS_CHILD = 'CASE WHEN line.parentLineId IS NULL THEN 0 ELSE 1 END';
const toKey = ({ position, parentLineId, id }: BudgetLineEntity) => [
  position,
  parentLineId ?? id,
  parentLineId === null ? 0 : 1,
  id,
];

/** All SQL on budget lines. */
@Injectable()
export class BudgetLineRepository extends ScopedRepository<BudgetLineEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, BudgetLineEntity, 'line');
  }

  async insertMany(rows: readonly BudgetLineEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
      await guardReferences(() =>
        this.unitOfWork.writer
          .createQueryBuilder()
          .insert()
          .into(BudgetLineEntity)
          .values(rows.slice(at, at + ROWS_PER_INSERT))
          .updateEntity(false)
          .execute(),
      );
    }
  }

  /** In the order of their positions, surcharges directly after their lines. */
  async listPage(
    organisationId: string,
    versionId: string,
    scope: CostCentreScope,
    query: z.infer<typeof BudgetLineQuerySchema>,
  ): Promise<Page<BudgetLineEntity>> {
    const select = this.select(organisationId, versionId, scope);
    const equal = {
      costCentreId: query.costCentreId,
      initiativeId: query.initiativeId,
      categoryId: query.categoryId,
    };
    for (const [column, value] of Object.entries(equal))
      if (value !== undefined) select.andWhere(`line.${column} = :${column}`, { [column]: value });
    if (query.tag !== undefined)
      // Tags are one JSON text; REPLACE, unlike LIKE, minds case on both databases and knows no wildcards.
      select.andWhere("REPLACE(line.tags, :tag, '') <> line.tags", { tag: JSON.stringify(query.tag) });
    if (query.search) searchIn(select, ['line.title'], query.search);
    const rows = await this.after(select, fromCursor(query.cursor, ['integer', 'text', 'integer', 'text']))
      .limit(query.limit + 1)
      .getMany();
    return toPage(rows, query.limit, toKey);
  }

  async *stream(
    organisationId: string,
    versionId: string,
    scope: CostCentreScope,
  ): AsyncIterable<BudgetLineEntity[]> {
    for (let key: (string | number)[] | null = null; ;) {
      const rows = await this.after(this.select(organisationId, versionId, scope), key)
        .limit(ROWS_PER_PAGE)
        .getMany();
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      key = toKey(last);
    }
  }

  async hasLines(organisationId: string, versionId: string): Promise<boolean> {
    return this.unitOfWork.reader.existsBy(BudgetLineEntity, { organisationId, budgetVersionId: versionId });
  }

  /** What surcharges added to these lines. */
  async listChildren(
    organisationId: string,
    parents: readonly BudgetLineEntity[],
  ): Promise<BudgetLineEntity[]> {
    const children: BudgetLineEntity[] = [];
    for (let at = 0; at < parents.length; at += IDS_PER_QUERY) {
      const ids = parents.slice(at, at + IDS_PER_QUERY).map(({ id }) => id);
      children.push(
        ...(await this.unitOfWork.reader.findBy(BudgetLineEntity, { organisationId, parentLineId: In(ids) })),
      );
    }
    return children;
  }

  /** Number of lines in each foreign currency and what they come to, within the reader's reach. */
  async summariseCurrencies(
    organisationId: string,
    versionId: string,
    scope: CostCentreScope,
  ): Promise<Map<string, { lineCount: number; totalMinor: number }>> {
    const rows = await this.select(organisationId, versionId, scope)
      .select('line.currency', 'currency')
      .addSelect('CAST(COUNT(*) AS BIGINT)', 'lineCount')
      .addSelect('CAST(SUM(line.totalMinor) AS BIGINT)', 'totalMinor')
      .andWhere('line.currency IS NOT NULL')
      .groupBy('line.currency')
      .getRawMany<{ currency: string; lineCount: number; totalMinor: number }>();
    return new Map(
      rows.map((row) => [
        row.currency,
        { lineCount: Number(row.lineCount), totalMinor: Number(row.totalMinor) },
      ]),
    );
  }

  /** What a version holds back centrally. */
  async listReserve(organisationId: string, budgetVersionId: string): Promise<BudgetLineEntity[]> {
    return this.unitOfWork.reader.find(BudgetLineEntity, {
      where: { organisationId, budgetVersionId, isReserve: true },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  async findLastPosition(versionId: string): Promise<number> {
    return (
      (await this.unitOfWork.reader.maximum(BudgetLineEntity, 'position', { budgetVersionId: versionId })) ??
      0
    );
  }

  /** Number of lines and sums of each version, within the reader's reach. */
  async summarise(organisationId: string, scope: CostCentreScope): Promise<Map<string, VersionSums>> {
    const select = this.unitOfWork.reader
      .createQueryBuilder(BudgetLineEntity, 'line')
      .select('line.budgetVersionId', 'versionId')
      .addSelect('CAST(COUNT(*) AS BIGINT)', 'lineCount')
      .where('line.organisationId = :organisationId', { organisationId })
      .groupBy('line.budgetVersionId');
    for (const column of SUMMED) select.addSelect(`CAST(SUM(line.${column}) AS BIGINT)`, column);
    const rows = await restrictToScope(select, 'line.costCentreId', scope).getRawMany<
      Record<'versionId' | keyof VersionSums, unknown>
    >();
    return new Map(
      rows.map((row) => [
        String(row.versionId),
        {
          lineCount: Number(row.lineCount),
          totalMinor: Number(row.totalMinor),
          supplementMinor: Number(row.supplementMinor),
          transferMinor: Number(row.transferMinor),
          carryForwardMinor: Number(row.carryForwardMinor),
        },
      ]),
    );
  }

  /** These lines of a version, as far as they are within reach. */
  async listByIds(
    organisationId: string,
    versionId: string,
    scope: CostCentreScope,
    ids: readonly string[],
  ): Promise<BudgetLineEntity[]> {
    const found: BudgetLineEntity[] = [];
    for (let at = 0; at < ids.length; at += IDS_PER_QUERY)
      found.push(
        ...(await this.select(organisationId, versionId, scope)
          .andWhere('line.id IN (:...ids)', { ids: ids.slice(at, at + IDS_PER_QUERY) })
          .getMany()),
      );
    return found;
  }

  /** Lines of a version in these states, whoever asks. */
  async listByStatus(versionId: string, statuses: readonly LineStatus[]): Promise<BudgetLineEntity[]> {
    return this.unitOfWork.reader.findBy(BudgetLineEntity, {
      budgetVersionId: versionId,
      status: In(statuses),
    });
  }

  async removeAll(versionId: string): Promise<void> {
    await this.unitOfWork.writer.delete(BudgetLineEntity, { budgetVersionId: versionId });
  }

  /** Moves lines to a state, under their next row version. */
  async setStatus(
    ids: readonly string[],
    change: Pick<BudgetLineEntity, 'status' | 'statusReason'> &
      Partial<Pick<BudgetLineEntity, 'submittedBy' | 'decidedBy'>>,
  ): Promise<void> {
    for (let at = 0; at < ids.length; at += IDS_PER_QUERY)
      await this.unitOfWork.writer
        .createQueryBuilder()
        .update(BudgetLineEntity)
        .set({ ...change, version: () => 'version + 1' })
        .where('id IN (:...ids)', { ids: ids.slice(at, at + IDS_PER_QUERY) })
        .execute();
  }

  async countIdentities(
    organisationId: string,
    versionId: string,
    hashes: readonly string[],
  ): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const distinct = [...new Set(hashes)];
    for (let at = 0; at < distinct.length; at += HASHES_PER_QUERY) {
      const rows = await this.unitOfWork.reader
        .createQueryBuilder(BudgetLineEntity, 'line')
        .select('line.identityHash', 'hash')
        .addSelect('CAST(COUNT(*) AS BIGINT)', 'count')
        .where(
          'line.organisationId = :organisationId AND line.budgetVersionId = :versionId AND line.identityHash IN (:...hashes)',
          { organisationId, versionId, hashes: distinct.slice(at, at + HASHES_PER_QUERY) },
        )
        .groupBy('line.identityHash')
        .getRawMany<{ hash: string; count: number }>();
      for (const row of rows) counts.set(row.hash, Number(row.count));
    }
    return counts;
  }

  private select(
    organisationId: string,
    versionId: string,
    scope: CostCentreScope,
  ): SelectQueryBuilder<BudgetLineEntity> {
    const select = this.unitOfWork.reader
      .createQueryBuilder(BudgetLineEntity, 'line')
      .where('line.organisationId = :organisationId AND line.budgetVersionId = :versionId', {
        organisationId,
        versionId,
      });
    return restrictToScope(select, 'line.costCentreId', scope);
  }

  private after(
    select: SelectQueryBuilder<BudgetLineEntity>,
    key: (string | number)[] | null,
  ): SelectQueryBuilder<BudgetLineEntity> {
    if (key)
      // The bound on the position alone is for the index.
      select.andWhere(
        `line.position >= :position AND (line.position, ${FAMILY}, ${IS_CHILD}, line.id) > (:position, :family, :isChild, :id)`,
        { position: key[0], family: key[1], isChild: key[2], id: key[3] },
      );
    return select
      .orderBy('line.position', 'ASC')
      .addOrderBy(FAMILY, 'ASC')
      .addOrderBy(IS_CHILD, 'ASC')
      .addOrderBy('line.id', 'ASC');
  }
}

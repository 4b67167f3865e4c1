import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { StagedMapping } from '../../../platform/staging/staged-chunk';
import { PostingEntity } from '../posting.entity';
import { PostingBatchEntity } from './posting-batch.entity';
import type { StagedPostingsForm, SummedPostings } from './staged-postings';

const SUMMED_BY = [
  'kind',
  'serviceMonth',
  'costCentreId',
  'categoryId',
  'initiativeId',
  'vendorId',
  'roleId',
] as const satisfies (keyof SummedPostings)[];

/** All SQL on batches. */
@Injectable()
export class PostingBatchRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(row: Omit<PostingBatchEntity, 'firstPostingId'>): Promise<void> {
    const newest = await this.unitOfWork.reader
      .createQueryBuilder(PostingEntity, 'posting')
      .select('CAST(COALESCE(MAX(posting.id), 0) AS BIGINT)', 'id')
      .getRawOne<{ id: unknown }>();
    await this.unitOfWork.writer.insert(PostingBatchEntity, {
      ...row,
      firstPostingId: Number(newest?.id ?? 0) + 1,
    });
  }

  async find(organisationId: string): Promise<PostingBatchEntity | null> {
    return this.unitOfWork.reader.findOneBy(PostingBatchEntity, { organisationId });
  }

  /** The postings of a batch that consume order lines, in the order in which they came. */
  async listOrderPostings(organisationId: string, id: string): Promise<PostingEntity[]> {
    return this.unitOfWork.reader.find(PostingEntity, {
      where: { organisationId, importId: id, orderLineId: Not(IsNull()) },
      order: { id: 'ASC' },
    });
  }

  /** False when it is gone. */
  async remove(organisationId: string, id: string): Promise<boolean> {
    const result = await this.unitOfWork.writer.delete(PostingBatchEntity, { organisationId, id });
    return result.affected === 1;
  }

  /** Takes some postings of a batch away; how many there were. */
  async removePostings(organisationId: string, id: string, most: number): Promise<number> {
    const { reader, writer } = this.unitOfWork;
    const rows = await reader.find(PostingEntity, {
      select: { id: true },
      where: { organisationId, importId: id },
      take: most,
    });
    if (rows.length > 0)
      await writer.delete(
        PostingEntity,
        rows.map((row) => row.id),
      );
    return rows.length;
  }

  /** How staged postings become rows of the table. */
  toMapping(
    { expressions, references, orderBy }: StagedPostingsForm,
    booking: Pick<PostingEntity, 'organisationId' | 'importId' | 'createdAt' | 'createdBy'>,
  ): StagedMapping {
    const given = Object.entries(expressions);
    const constants = Object.entries({ ...booking, state: 'posted' });
    return {
      table: 'posting',
      columns: [
        ...given.map(([property, expression]) => ({ name: this.columnOf(property), expression })),
        ...constants.map(([property]) => ({ name: this.columnOf(property), expression: '?' })),
      ],
      constants: constants.map(([, value]) => value),
      references,
      orderBy,
      identity: ['organisation_id', 'identity_hash', 'occurrence'],
    };
  }

  /** Finds the batch as long as it is open. */
  toGuard(organisationId: string, id: string): { sql: string; values: string[] } {
    return {
      sql: 'SELECT 1 AS found FROM posting_batch WHERE organisation_id = ? AND id = ?',
      values: [organisationId, id],
    };
  }

  /** The postings of a batch by cell of the roll-up, as {@link SummedPostings}. */
  toSums(organisationId: string, id: string): { sql: string; values: string[] } {
    const columns = SUMMED_BY.map((property) => `${this.columnOf(property)} AS "${property}"`).join(', ');
    return {
      sql: `SELECT ${columns}, COUNT(*) AS rows, COUNT(order_line_id) AS ordered,
          CAST(SUM(amount_minor) AS BIGINT) AS "amountMinor", CAST(SUM(minutes) AS BIGINT) AS minutes
        FROM posting WHERE organisation_id = ? AND import_id = ?
        GROUP BY ${SUMMED_BY.map((property) => this.columnOf(property)).join(', ')}`,
      values: [organisationId, id],
    };
  }

  private columnOf(property: string): string {
    const column = this.unitOfWork.reader.connection
      .getMetadata(PostingEntity)
      .findColumnWithPropertyName(property);
    if (!column) throw new Error(`A posting has no ${property}.`);
    return column.databaseName;
  }
}

import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { guardReferences } from '../../../platform/database/guard-references';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { PostingEntity } from '../posting.entity';
import { PostingBatchEntity } from './posting-batch.entity';

type NewPosting = Omit<PostingEntity, 'id'>;

/** Thirty-odd columns each: SQLite takes at most 32,766 parameters. */
const ROWS_PER_BULK_INSERT = 500;

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

  /**
   * Inserts those that are not there yet, by what makes a posting the same one; says for each whether it was new. By hand,
   * because a million rows through the query builder take six times as long.
   */
  async insertNew(rows: readonly NewPosting[]): Promise<boolean[]> {
    const isNew: boolean[] = [];
    for (let at = 0; at < rows.length; at += ROWS_PER_BULK_INSERT) {
      const chunk = rows.slice(at, at + ROWS_PER_BULK_INSERT);
      const { sql, values } = this.toBulkInsert(chunk);
      const inserted = await guardReferences(() =>
        this.unitOfWork.writer.query<{ id: number }[]>(sql, values),
      );
      isNew.push(...(inserted.length === chunk.length ? chunk.map(() => true) : await this.areOf(chunk)));
    }
    return isNew;
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

  private toBulkInsert(rows: readonly NewPosting[]): { sql: string; values: unknown[] } {
    const { dialect, writer } = this.unitOfWork;
    const columns = writer.connection
      .getMetadata(PostingEntity)
      .columns.filter(({ isGenerated }) => !isGenerated)
      .map(({ databaseName, propertyName }) => ({
        databaseName,
        property: propertyName as keyof NewPosting,
      }));
    const values = rows.flatMap((row) =>
      columns.map(({ property }) => {
        const value = row[property];
        return typeof value === 'boolean' && dialect === 'sqlite' ? Number(value) : value;
      }),
    );
    const tuples = rows.map((_, row) => {
      const marks = columns.map((_column, at) =>
        dialect === 'postgres' ? `$${row * columns.length + at + 1}` : '?',
      );
      return `(${marks.join(', ')})`;
    });
    const names = columns.map(({ databaseName }) => databaseName).join(', ');
    return {
      sql: `INSERT INTO posting (${names}) VALUES ${tuples.join(', ')} ON CONFLICT (organisation_id, identity_hash, occurrence) DO NOTHING RETURNING id`,
      values,
    };
  }

  /** Whether each row as it is stored belongs to the import that brought it. */
  private async areOf(rows: readonly NewPosting[]): Promise<boolean[]> {
    const [{ organisationId, importId } = { organisationId: '', importId: null }] = rows;
    const found = await this.unitOfWork.reader.find(PostingEntity, {
      select: { id: true, identityHash: true, occurrence: true },
      where: {
        organisationId,
        importId: importId ?? '',
        identityHash: In(rows.map((row) => row.identityHash)),
      },
    });
    const own = new Set(found.map((row) => `${row.identityHash} ${row.occurrence}`));
    return rows.map((row) => own.has(`${row.identityHash} ${row.occurrence}`));
  }
}

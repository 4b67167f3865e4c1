import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CostCentreScope } from '../../../platform/access/access';
import { restrictToScope } from '../../../platform/access/restrict-to-scope';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetLineEntity } from './budget-line.entity';

/** Where a line stands; a surcharge stands at its line. */
export type PlacedLine = Pick<BudgetLineEntity, 'id' | 'position' | 'parentLineId'>;

const ROWS_PER_STATEMENT = 100;
const IDS_PER_STATEMENT = 500;

const inChunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** SQL on many budget lines at once; the caller holds the version's lock, so that rows read stay as they are. */
@Injectable()
export class BudgetLineBatchRepository extends ScopedRepository<BudgetLineEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, BudgetLineEntity, 'line');
  }

  /** Those of the ids that are lines of the version and within reach. */
  async listByIds(
    organisationId: string,
    versionId: string,
    scope: CostCentreScope,
    ids: readonly string[],
  ): Promise<BudgetLineEntity[]> {
    const rows: BudgetLineEntity[] = [];
    for (const chunk of inChunks(ids, IDS_PER_STATEMENT)) {
      const select = this.unitOfWork.reader
        .createQueryBuilder(BudgetLineEntity, 'line')
        .where('line.organisationId = :organisationId AND line.budgetVersionId = :versionId', {
          organisationId,
          versionId,
        })
        .andWhere('line.id IN (:...ids)', { ids: chunk });
      rows.push(...(await restrictToScope(select, 'line.costCentreId', scope).getMany()));
    }
    return rows;
  }

  /** Whose ids are taken, in whatever version or organisation. */
  async listTaken(ids: readonly string[]): Promise<Set<string>> {
    const taken = new Set<string>();
    for (const chunk of inChunks(ids, IDS_PER_STATEMENT)) {
      const rows = await this.unitOfWork.reader.find(BudgetLineEntity, {
        select: { id: true },
        where: { id: In(chunk) },
      });
      for (const { id } of rows) taken.add(id);
    }
    return taken;
  }

  /** Every line of the version with its position, in order. */
  async listOrder(versionId: string): Promise<PlacedLine[]> {
    const rows = await this.unitOfWork.reader
      .createQueryBuilder(BudgetLineEntity, 'line')
      .select('line.id', 'id')
      .addSelect('line.position', 'position')
      .addSelect('line.parentLineId', 'parentLineId')
      .where('line.budgetVersionId = :versionId', { versionId })
      .orderBy('line.position', 'ASC')
      .addOrderBy('line.id', 'ASC')
      .getRawMany<PlacedLine>();
    return rows.map((row) => ({ ...row, position: Number(row.position) }));
  }

  /** Writes whole rows over those with the same id. */
  async updateMany(rows: readonly BudgetLineEntity[]): Promise<void> {
    const { columns } = this.unitOfWork.writer.connection.getMetadata(BudgetLineEntity);
    const overwritten = columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => databaseName);
    for (const chunk of inChunks(rows, ROWS_PER_STATEMENT)) {
      await this.unitOfWork.writer
        .createQueryBuilder()
        .insert()
        .into(BudgetLineEntity)
        .values(chunk)
        .orUpdate(overwritten, ['id'])
        .updateEntity(false)
        .execute();
    }
  }

  /** @throws {DomainError} `line.in-use` when something refers to one of them. */
  async removeMany(organisationId: string, rows: readonly BudgetLineEntity[]): Promise<void> {
    for (const chunk of inChunks(rows, IDS_PER_STATEMENT)) {
      await this.guard(
        () =>
          this.unitOfWork.writer.delete(BudgetLineEntity, {
            organisationId,
            id: In(chunk.map(({ id }) => id)),
          }),
        chunk[0]?.id ?? '',
      );
    }
  }

  /** New positions by id; surcharges go with their lines. A line's content is the same wherever it stands, so its row version stays. */
  async reposition(versionId: string, positions: ReadonlyMap<string, number>): Promise<void> {
    const isPostgres = this.unitOfWork.dialect === 'postgres';
    for (const chunk of inChunks([...positions], IDS_PER_STATEMENT)) {
      const values = chunk.map((_, at) =>
        isPostgres ? `($${2 * at + 1}, $${2 * at + 2}::integer)` : '(?, ?)',
      );
      const mark = isPostgres ? `$${2 * chunk.length + 1}` : '?';
      await this.unitOfWork.writer.query(
        `UPDATE budget_line SET position = moved.column2 FROM (VALUES ${values.join(', ')}) AS moved ` +
          `WHERE COALESCE(budget_line.parent_line_id, budget_line.id) = moved.column1 AND budget_line.budget_version_id = ${mark}`,
        [...chunk.flat(), versionId],
      );
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { BudgetChange } from '@etat/contracts';
import type { MadeChange } from '@etat/domain';
import { In } from 'typeorm';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { readPeriods } from '../../../platform/facts/fact';
import { BudgetChangeEntity, BudgetChangeItemEntity } from './budget-change.entity';

const ROWS_PER_QUERY = 500;

const inChunks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / ROWS_PER_QUERY) }, (_, at) =>
    ids.slice(at * ROWS_PER_QUERY, (at + 1) * ROWS_PER_QUERY),
  );

/** All SQL on changes of an approved budget. */
@Injectable()
export class BudgetChangeRepository extends ScopedRepository<BudgetChangeEntity> {
  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork, BudgetChangeEntity, 'change');
  }

  /** Newest first. */
  async listOfVersion(organisationId: string, budgetVersionId: string): Promise<BudgetChangeEntity[]> {
    return this.unitOfWork.reader.find(BudgetChangeEntity, {
      where: { organisationId, budgetVersionId },
      order: { requestedAt: 'DESC', id: 'DESC' },
    });
  }

  async listItems(changeIds: readonly string[]): Promise<BudgetChangeItemEntity[]> {
    const found: BudgetChangeItemEntity[] = [];
    for (const chunk of inChunks(changeIds))
      found.push(
        ...(await this.unitOfWork.reader.find(BudgetChangeItemEntity, {
          where: { changeId: In(chunk) },
          order: { changeId: 'ASC', lineId: 'ASC' },
        })),
      );
    return found;
  }

  /** What changes of one kind, open or approved, give to the lines of a version. */
  async listItemsOfKind(
    organisationId: string,
    budgetVersionId: string,
    kind: BudgetChange['kind'],
  ): Promise<BudgetChangeItemEntity[]> {
    const changes = await this.unitOfWork.reader.findBy(BudgetChangeEntity, {
      organisationId,
      budgetVersionId,
      kind,
      status: In(['requested', 'approved']),
    });
    return this.listItems(changes.map(({ id }) => id));
  }

  /** What was changed of each line since its version was approved; nobody decided on what was made at once. */
  async listMade(organisationId: string, lineIds: readonly string[]): Promise<Map<string, MadeChange[]>> {
    const items: BudgetChangeItemEntity[] = [];
    for (const chunk of inChunks(lineIds))
      items.push(
        ...(await this.unitOfWork.reader.findBy(BudgetChangeItemEntity, {
          organisationId,
          lineId: In(chunk),
        })),
      );
    const changes = new Map<string, BudgetChangeEntity>();
    for (const chunk of inChunks([...new Set(items.map(({ changeId }) => changeId))]))
      for (const row of await this.unitOfWork.reader.findBy(BudgetChangeEntity, {
        organisationId,
        id: In(chunk),
        status: 'approved',
      }))
        changes.set(row.id, row);
    const made = new Map<string, MadeChange[]>(lineIds.map((id) => [id, []]));
    for (const item of items) {
      const change = changes.get(item.changeId);
      if (!change) continue;
      const { decidedAt, decidedBy, requestedAt } = change;
      made.get(item.lineId)?.push({
        madeAt: decidedAt ?? requestedAt,
        isApproved: decidedBy !== null,
        deltasMinor: readPeriods(item).amountsMinor,
      });
    }
    return made;
  }

  async insertItems(items: readonly BudgetChangeItemEntity[]): Promise<void> {
    for (const item of items) await this.unitOfWork.writer.insert(BudgetChangeItemEntity, item);
  }

  async removeItems(changeId: string): Promise<void> {
    await this.unitOfWork.writer.delete(BudgetChangeItemEntity, { changeId });
  }
}

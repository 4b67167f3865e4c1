import { Injectable } from '@nestjs/common';
import type { BudgetChange } from '@etat/contracts';
import { In } from 'typeorm';
import { ScopedRepository } from '../../../platform/database/scoped.repository';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetChangeEntity, BudgetChangeItemEntity } from './budget-change.entity';

const ROWS_PER_QUERY = 500;

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
    for (let at = 0; at < changeIds.length; at += ROWS_PER_QUERY)
      found.push(
        ...(await this.unitOfWork.reader.find(BudgetChangeItemEntity, {
          where: { changeId: In(changeIds.slice(at, at + ROWS_PER_QUERY)) },
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

  async insertItems(items: readonly BudgetChangeItemEntity[]): Promise<void> {
    for (const item of items) await this.unitOfWork.writer.insert(BudgetChangeItemEntity, item);
  }
}

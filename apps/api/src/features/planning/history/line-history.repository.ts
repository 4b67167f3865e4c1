import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { AuditEventEntity } from '../../../platform/audit/audit-event.entity';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { BudgetChangeEntity, BudgetChangeItemEntity } from '../changes/budget-change.entity';
import type { BudgetLineEntity } from '../lines/budget-line.entity';

/** Reads the audit trail of one line. */
@Injectable()
export class LineHistoryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Events of the line itself, those of its version or of a split that name it, and the version's own steps; newest first. */
  async listEvents({ id, organisationId, budgetVersionId }: BudgetLineEntity): Promise<AuditEventEntity[]> {
    return this.unitOfWork.reader
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.organisationId = :organisationId', { organisationId })
      .andWhere(
        new Brackets((where) =>
          where
            .where("event.entity = 'budget-line' AND event.entityId = :id", { id })
            .orWhere(
              "event.entity = 'budget-version' AND event.entityId = :budgetVersionId AND (event.action LIKE 'budget-version.%' OR event.before LIKE :named OR event.after LIKE :named)",
              { budgetVersionId, named: `%"${id}"%` },
            )
            .orWhere(
              "event.action LIKE 'budget-line.split%' AND (event.before LIKE :named OR event.after LIKE :named)",
            ),
        ),
      )
      .orderBy('event.id', 'DESC')
      .getMany();
  }

  /** Changes of the line that one person asked for and another decided on. */
  async listRequests({ id, organisationId }: BudgetLineEntity): Promise<BudgetChangeEntity[]> {
    return this.unitOfWork.reader
      .createQueryBuilder(BudgetChangeEntity, 'change')
      .innerJoin(BudgetChangeItemEntity, 'item', 'item.changeId = change.id')
      .where('change.organisationId = :organisationId AND item.lineId = :id', { organisationId, id })
      .andWhere('change.decidedBy IS NOT NULL')
      .getMany();
  }
}

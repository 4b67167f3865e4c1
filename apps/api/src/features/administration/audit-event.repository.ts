import { Injectable } from '@nestjs/common';
import type { AuditQuerySchema } from '@etat/contracts';
import type * as z from 'zod';
import { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import { fromCursor, type Page, toPage } from '../../platform/database/page';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** Reads the trail; it is written by `Audit` only. */
@Injectable()
export class AuditEventRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first unless asked otherwise. */
  async list(
    organisationId: string,
    query: z.infer<typeof AuditQuerySchema>,
  ): Promise<Page<AuditEventEntity>> {
    const ascending = query.newestFirst === false;
    const after = fromCursor(query.cursor, ['integer']);
    const select = this.unitOfWork.reader
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.organisationId = :organisationId', { organisationId });
    if (query.entity) select.andWhere('event.entity = :entity', { entity: query.entity });
    if (query.entityId) select.andWhere('event.entityId = :entityId', { entityId: query.entityId });
    if (after) select.andWhere(`event.id ${ascending ? '>' : '<'} :after`, { after: after[0] });
    const rows = await select
      .orderBy('event.id', ascending ? 'ASC' : 'DESC')
      .limit(query.limit + 1)
      .getMany();
    return toPage(rows, query.limit, (row) => [row.id]);
  }
}

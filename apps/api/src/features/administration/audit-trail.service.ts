import { Injectable } from '@nestjs/common';
import type { AuditEvent, AuditQuerySchema } from '@etat/contracts';
import { In } from 'typeorm';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { AccountEntity } from '../../platform/access/account.entity';
import { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import { fromCursor, type Page, toPage } from '../../platform/database/page';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { BudgetVersionRepository } from '../planning';

/** Entities whose events hold figures; an administrator without a second role sees that something happened, not the figures. */
const WITH_FIGURES = new Set([
  'budget-line',
  'posting',
  'kpi',
  'impact-link',
  'import',
  'staff-role',
  'budget-version',
]);

const parse = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));

/** Whether an event is about one of these versions, or about a line in one. */
const namesAny = ({ entityId, before, after }: AuditEventEntity, versionIds: readonly string[]) =>
  versionIds.some((id) => entityId === id || `${before ?? ''}${after ?? ''}`.includes(id));

@Injectable()
export class AuditTrailService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly versions: BudgetVersionRepository,
  ) {}

  async list(access: Access, query: z.infer<typeof AuditQuerySchema>): Promise<Page<AuditEvent>> {
    requireWhole(access, 'audit.read');
    const ascending = query.newestFirst === false;
    const after = fromCursor(query.cursor, ['integer']);
    const select = this.unitOfWork.reader
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.organisationId = :organisationId', { organisationId: access.organisation.id });
    if (query.entity) select.andWhere('event.entity = :entity', { entity: query.entity });
    if (query.entityId) select.andWhere('event.entityId = :entityId', { entityId: query.entityId });
    if (after) select.andWhere(`event.id ${ascending ? '>' : '<'} :after`, { after: after[0] });
    const rows = await select
      .orderBy('event.id', ascending ? 'ASC' : 'DESC')
      .limit(query.limit + 1)
      .getMany();
    const accounts = await this.unitOfWork.reader.findBy(AccountEntity, {
      id: In([...new Set(rows.flatMap((row) => row.accountId ?? []))]),
    });
    const names = new Map(accounts.map((account) => [account.id, account.name]));
    const privateIds = await this.versions.listHiddenIds(access);
    const seesFigures = access.scopes.get('actuals.read')?.kind === 'all';
    const page = toPage(rows, query.limit, (row) => [row.id]);
    return {
      nextCursor: page.nextCursor,
      items: page.items.map((row) => {
        const isHidden = (!seesFigures && WITH_FIGURES.has(row.entity)) || namesAny(row, privateIds);
        return {
          id: row.id,
          at: row.at,
          actor: row.accountId === null ? null : (names.get(row.accountId) ?? null),
          action: row.action,
          entity: row.entity,
          entityId: row.entityId,
          before: isHidden ? null : parse(row.before),
          after: isHidden ? null : parse(row.after),
          reason: row.reason,
          requestId: row.requestId,
        };
      }),
    };
  }
}

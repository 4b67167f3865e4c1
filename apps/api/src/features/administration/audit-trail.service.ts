import { Injectable } from '@nestjs/common';
import type { AuditEvent, AuditQuerySchema } from '@etat/contracts';
import type * as z from 'zod';
import { type Access, requireWhole } from '../../platform/access/access';
import { AccountNames } from '../../platform/access/account-names';
import type { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import type { Page } from '../../platform/database/page';
import { BudgetVersionRepository } from '../planning';
import { AuditEventRepository } from './audit-event.repository';

/**
 * Entities whose events hold names, no figures. Of all others an administrator without a second role sees that something
 * happened, not what.
 */
const NAMES_ONLY = new Set([
  'account',
  'category',
  'channel',
  'cost-centre',
  'goal',
  'initiative',
  'organisation',
  'person',
  'token',
  'vendor',
]);

const parse = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));

/** Whether an event is about one of these versions, or about a line in one. */
const namesAny = ({ entityId, before, after }: AuditEventEntity, versionIds: readonly string[]) =>
  versionIds.some((id) => entityId === id || `${before ?? ''}${after ?? ''}`.includes(id));

@Injectable()
export class AuditTrailService {
  constructor(
    private readonly repository: AuditEventRepository,
    private readonly names: AccountNames,
    private readonly versions: BudgetVersionRepository,
  ) {}

  async list(access: Access, query: z.infer<typeof AuditQuerySchema>): Promise<Page<AuditEvent>> {
    requireWhole(access, 'audit.read');
    const page = await this.repository.list(access.organisation.id, query);
    const names = await this.names.of(page.items.map(({ accountId }) => accountId));
    const privateIds = await this.versions.listHiddenIds(access);
    const seesFigures = access.scopes.get('actuals.read')?.kind === 'all';
    return {
      nextCursor: page.nextCursor,
      items: page.items.map((row) => {
        const isHidden = (!seesFigures && !NAMES_ONLY.has(row.entity)) || namesAny(row, privateIds);
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

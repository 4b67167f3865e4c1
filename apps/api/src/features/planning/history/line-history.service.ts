import { Injectable } from '@nestjs/common';
import type { LineHistoryEntry } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import type { AuditEventEntity } from '../../../platform/audit/audit-event.entity';
import { AccountNames } from '../../../platform/access/account-names';
import { ApprovalDelegationRepository } from '../approvals/approval.repository';
import type { BudgetChangeEntity } from '../changes/budget-change.entity';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import { LineHistoryRepository } from './line-history.repository';
import { toHistoryEntries } from './to-history-entries';

/** Who changed which cell of a line when, from what to what, and why: read off the audit trail. */
@Injectable()
export class LineHistoryService {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly events: LineHistoryRepository,
    private readonly accounts: AccountNames,
    private readonly people: ApprovalDelegationRepository,
  ) {}

  /** Newest first. @throws {DomainError} `line.not-found`, also when it is out of reach */
  async list(access: Access, id: string): Promise<{ items: LineHistoryEntry[]; nextCursor: null }> {
    const line = await this.lines.get(access.organisation.id, id);
    const scope = scopeOf(access, 'plan.read');
    if (scope.kind === 'some' && !scope.costCentreIds.includes(line.costCentreId))
      throw new DomainError('line.not-found', { id });
    await this.versions.get(access, line.budgetVersionId);
    const events = await this.events.listEvents(line);
    const names = await this.accounts.of(events.map(({ accountId }) => accountId));
    const people = await this.people.loadNames(access.organisation.id);
    const changes = await this.events.listRequests(line);
    const items = events.flatMap((event) =>
      toHistoryEntries({ ...event, reason: toReason(event, changes, people) }, id).map(
        ({ inNameOf, ...entry }) => ({
          eventId: event.id,
          at: event.at,
          actor: event.accountId === null ? null : (names.get(event.accountId) ?? null),
          inNameOf: inNameOf === null ? null : (people.get(inNameOf) ?? null),
          action: event.action,
          ...entry,
        }),
      ),
    );
    return { items, nextCursor: null };
  }
}

/** Whoever decides on a change gives a reason of their own, or none: why it was asked for, and by whom, is why the line changed. */
function toReason(
  { after, reason }: AuditEventEntity,
  changes: readonly BudgetChangeEntity[],
  people: ReadonlyMap<string, string>,
): string | null {
  const change = changes.find(({ id }) => after?.includes(`"changeId":"${id}"`));
  if (!change) return reason;
  const requester = people.get(change.requestedBy);
  const request = requester === undefined ? change.reason : `${requester}: ${change.reason}`;
  return reason === null || reason === '' ? request : `${request} · ${reason}`;
}

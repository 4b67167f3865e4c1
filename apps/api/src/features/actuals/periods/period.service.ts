import { Injectable } from '@nestjs/common';
import type { Period, PeriodCloseSchema, PeriodReopenSchema } from '@etat/contracts';
import { DomainError, fiscalMonths, fiscalPeriodOf, fiscalYearOf } from '@etat/domain';
import type * as z from 'zod';
import { type Access, type CostCentreScope, requireWhole, scopeOf } from '../../../platform/access/access';
import { AccountNames } from '../../../platform/access/account-names';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { FactReader } from '../../../platform/facts/fact-reader';
import { ACTUAL } from '../../../platform/facts/fact-rollup.entity';
import { newId } from '../../../platform/http/new-id';
import type { PeriodLockEntity } from './period-lock.entity';
import { PeriodLockRepository } from './period-lock.repository';
import { PeriodLocks } from './period-locks';

/** Closing and reopening months. */
@Injectable()
export class PeriodService {
  constructor(
    private readonly repository: PeriodLockRepository,
    private readonly locks: PeriodLocks,
    private readonly facts: FactReader,
    private readonly names: AccountNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The twelve months of a fiscal year. */
  async list(access: Access, fiscalYear: number): Promise<{ items: Period[]; nextCursor: null }> {
    const months = fiscalMonths(fiscalYear, access.organisation.fiscalYearStartMonth);
    const rows = await this.repository.listMonths(access.organisation.id, months);
    const names = await this.names.of(rows.map((row) => row.changedBy));
    const scope = scopeOf(access, 'actuals.read');
    const actualsMinor = await this.sumYear(access, scope, fiscalYear);
    const items = months.map((month, at) => {
      const row = rows.find((each) => each.month === month);
      return toPeriod(month, row, {
        names,
        actualMinor: actualsMinor[at] ?? 0,
        seesAll: scope.kind === 'all',
      });
    });
    return { items, nextCursor: null };
  }

  /** From now on nothing is posted into the month. @throws {DomainError} `period.already-closed`, `access.denied` */
  async close(access: Access, input: z.infer<typeof PeriodCloseSchema>): Promise<Period> {
    requireWhole(access, 'periods.close');
    return this.change(access, input, true);
  }

  /** The month takes postings again. @throws {DomainError} `period.not-closed`, `access.denied` */
  async reopen(access: Access, input: z.infer<typeof PeriodReopenSchema>): Promise<Period> {
    requireWhole(access, 'periods.close');
    return this.change(access, input, false);
  }

  private async change(
    access: Access,
    { month, reason }: { month: string; reason: string },
    isClosed: boolean,
  ): Promise<Period> {
    const organisationId = access.organisation.id;
    const { fiscalYearStartMonth } = access.organisation;
    return this.unitOfWork.run(async () => {
      await this.locks.lockForClosing(organisationId);
      const [before] = await this.repository.listMonths(organisationId, [month]);
      if ((before?.isClosed ?? false) === isClosed)
        throw new DomainError(isClosed ? 'period.already-closed' : 'period.not-closed', { month });
      const fiscalYear = fiscalYearOf(month, fiscalYearStartMonth);
      const actualsMinor = await this.sumYear(access, { kind: 'all' }, fiscalYear);
      const actualMinor = actualsMinor[fiscalPeriodOf(month, fiscalYearStartMonth) - 1] ?? 0;
      const state = {
        isClosed,
        changedAt: this.clock.now(),
        changedBy: access.accountId,
        reason,
        closedMinor: isClosed ? actualMinor : null,
      };
      const after = before
        ? await this.repository.update(before, before.version, state)
        : { id: newId(), organisationId, version: 1, month, ...state };
      if (!before) await this.repository.insert(after);
      await this.audit.record(access, {
        action: isClosed ? 'period.closed' : 'period.reopened',
        entity: 'period',
        entityId: after.id,
        before: before && { month, isClosed: before.isClosed, closedMinor: before.closedMinor },
        after: { month, isClosed, closedMinor: after.closedMinor },
        reason,
      });
      const names = await this.names.of([access.accountId]);
      return toPeriod(month, after, { names, actualMinor, seesAll: true });
    });
  }

  private async sumYear(access: Access, scope: CostCentreScope, fiscalYear: number): Promise<number[]> {
    const [sum] = await this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL],
      fiscalYears: [fiscalYear],
      scope,
      groupBy: [],
    });
    return sum?.amountsMinor ?? [];
  }
}

function toPeriod(
  month: string,
  row: PeriodLockEntity | undefined,
  {
    names,
    actualMinor,
    seesAll,
  }: { names: ReadonlyMap<string, string>; actualMinor: number; seesAll: boolean },
): Period {
  return {
    month,
    state: row?.isClosed ? 'closed' : 'open',
    changedAt: row?.changedAt ?? null,
    changedBy: row?.changedBy ? (names.get(row.changedBy) ?? null) : null,
    reason: row?.reason ?? '',
    actualMinor,
    closedMinor: seesAll ? (row?.closedMinor ?? null) : null,
  };
}

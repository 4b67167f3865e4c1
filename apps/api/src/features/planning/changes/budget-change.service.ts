import { Injectable } from '@nestjs/common';
import type { BudgetChange, BudgetChangeCreate, BudgetChangeDecision } from '@etat/contracts';
import { DomainError, fiscalMonths, planInternalLine, subtractMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import { ApprovalRights } from '../approvals/approval-rights';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { toCreatedState } from '../lines/to-created-state';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import { BudgetChangeLedger, type LineDelta, type MadeChanges } from './budget-change-ledger';
import type { BudgetChangeEntity } from './budget-change.entity';
import { BudgetChangeReader } from './budget-change.reader';
import { BudgetChangeRepository } from './budget-change.repository';
import { TransferPlanner } from './transfer-planner';

type Create<Kind> = Extract<BudgetChangeCreate, { kind: Kind }>;
const NOTHING: readonly number[] = Array.from({ length: 12 }, () => 0);

/** Requests to change an approved budget, and decisions on them. */
@Injectable()
export class BudgetChangeService {
  constructor(
    private readonly changes: BudgetChangeRepository,
    private readonly reader: BudgetChangeReader,
    private readonly ledger: BudgetChangeLedger,
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly transfers: TransferPlanner,
    private readonly directory: OrganisationDirectory,
    private readonly rights: ApprovalRights,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access, versionId: string): Promise<{ items: BudgetChange[]; nextCursor: null }> {
    await this.versions.get(access, versionId);
    return { items: await this.reader.list(access, versionId), nextCursor: null };
  }

  /**
   * @throws {DomainError} `change.not-approved`, `line.not-found`, `line.kind-fixed`, `line.generated`, `change.nothing`,
   *   `change.exceeds-line`,   *   `transfer.line-twice`, those of planTransfer, `access.denied`
   */
  async create(access: Access, versionId: string, input: BudgetChangeCreate): Promise<BudgetChange> {
    return this.unitOfWork.run(async () => {
      const version = await this.requireApproved(access, versionId);
      const deltas =
        input.kind === 'transfer'
          ? await this.toTransfer(access, version, input)
          : [await this.toSupplement(access, version, input)];
      const { kind, reason } = input;
      return this.request(access, version, { kind, reason, deltas });
    });
  }

  /** Puts a change on record with its audit event, in the caller's unit of work and under the version's lock. @throws {DomainError} those of BudgetChangeLedger */
  async request(
    access: Access,
    version: BudgetVersionEntity,
    wanted: { kind: BudgetChange['kind']; reason: string; deltas: readonly LineDelta[] },
  ): Promise<BudgetChange> {
    const approver = await this.rights.approverOf(access);
    const { row, ...made } = await this.ledger.request(access, approver, version, wanted);
    const change = await this.reader.get(access, row);
    await this.record(access, change, made, wanted.reason);
    return change;
  }

  /**
   * @throws {DomainError} `change.decided`, `change.not-approved` once the version is superseded, `change.exceeds-line`,
   *   `transfer.hours-changed`, `approval.four-eyes`, `approval.above-limit`, `access.denied`, `edit.stale`
   */
  async decide(
    access: Access,
    versionId: string,
    id: string,
    expectedVersion: number,
    { to, reason }: BudgetChangeDecision,
  ): Promise<BudgetChange> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.versions.get(access, versionId);
      const before = await this.changes.get(access.organisation.id, id);
      if (before.budgetVersionId !== versionId) throw new DomainError('change.not-found', { id });
      if (before.status !== 'requested') throw new DomainError('change.decided', { status: before.status });
      if (to === 'approved' && version.status !== 'approved')
        throw new DomainError('change.not-approved', {});
      const isMade = to === 'approved';
      const deltas = await this.reader.loadDeltas(access, before);
      const { named, all, created } = isMade
        ? await this.ledger.renew(access, version, deltas)
        : { named: deltas, all: deltas, created: [] };
      const inNameOf = await this.requireDecider(access, before, all, to);
      if (isMade && before.kind === 'transfer') await this.transfers.requireCurrent(access, version, named);
      const row = await this.changes.update(before, expectedVersion, {
        status: to,
        decidedBy: access.personId,
        inNameOf,
        decidedAt: this.clock.now(),
        decisionReason: reason,
      });
      const cells = isMade ? await this.ledger.make(access, version, row, all) : [];
      const change = await this.reader.get(access, row);
      await this.record(access, change, { created, cells }, reason, inNameOf);
      return change;
    });
  }

  private async requireDecider(
    access: Access,
    change: BudgetChangeEntity,
    deltas: readonly LineDelta[],
    to: BudgetChangeDecision['to'],
  ): Promise<string | null> {
    if (to === 'withdrawn') {
      if (change.requestedBy !== access.personId) throw new DomainError('access.denied', {});
      return null;
    }
    const approver = await this.rights.approverOf(access);
    const amountMinor = this.reader.volumeOf(deltas);
    const subjects = deltas.map(({ line: { costCentreId } }) => {
      return { costCentreId, amountMinor, submittedBy: change.requestedBy };
    });
    return to === 'approved' ? approver.approve(subjects) : approver.reject(subjects);
  }

  private async requireApproved(access: Access, versionId: string): Promise<BudgetVersionEntity> {
    await this.unitOfWork.lock(`version:${versionId}`);
    const version = await this.versions.get(access, versionId);
    if (version.status !== 'approved') throw new DomainError('change.not-approved', {});
    return version;
  }

  private async toSupplement(
    access: Access,
    version: BudgetVersionEntity,
    { lineId, amountsMinor, minutes }: Create<'supplement'>,
  ): Promise<LineDelta> {
    const [line] = await this.requireLines(access, version, [lineId]);
    if (!line) throw new DomainError('line.not-found', { id: lineId });
    const present = readPeriods(line);
    const minus = (wanted: readonly number[], months: readonly number[]) =>
      wanted.map((month, period) => subtractMinor(month, months[period] ?? 0));
    if (line.kind === 'external') {
      if (!amountsMinor) throw new DomainError('line.kind-fixed', {});
      return { line, amountsMinor: minus(amountsMinor, present.amountsMinor), minutes: NOTHING };
    }
    if (!minutes) throw new DomainError('line.kind-fixed', {});
    const { id, currency, fiscalYearStartMonth } = access.organisation;
    const planned = planInternalLine({
      phasing: 'manual',
      currency,
      months: fiscalMonths(version.fiscalYear, fiscalYearStartMonth),
      rates: await this.directory.listRates(id, line.roleId ?? ''),
      minutes,
    });
    return {
      line,
      amountsMinor: minus(planned.amountsMinor, present.amountsMinor),
      minutes: minus(minutes, present.minutes),
    };
  }

  private async toTransfer(
    access: Access,
    version: BudgetVersionEntity,
    { items }: Create<'transfer'>,
  ): Promise<LineDelta[]> {
    const ids = items.map(({ lineId }) => lineId);
    if (new Set(ids).size !== ids.length) throw new DomainError('transfer.line-twice', {});
    return this.transfers.plan(access, version, await this.requireLines(access, version, ids), items);
  }

  private async requireLines(
    access: Access,
    version: BudgetVersionEntity,
    ids: readonly string[],
  ): Promise<BudgetLineEntity[]> {
    return this.lines.listByIds(access.organisation.id, version.id, scopeOf(access, 'plan.read'), ids);
  }

  private async record(
    access: Access,
    change: BudgetChange,
    { created, cells }: MadeChanges,
    reason: string,
    inNameOf: string | null = null,
  ): Promise<void> {
    const { id, kind, status, items } = change;
    await this.audit.record(access, {
      action: `budget-change.${status}`,
      entity: 'budget-version',
      entityId: change.budgetVersionId,
      after: {
        ...{ changeId: id, kind, status, items, cells },
        ...(created.length > 0 ? { created: created.map(toCreatedState) } : {}),
        ...(inNameOf === null ? {} : { inNameOf }),
      },
      reason,
    });
  }
}

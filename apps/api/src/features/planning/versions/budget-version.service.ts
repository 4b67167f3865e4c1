import { Injectable } from '@nestjs/common';
import type {
  BudgetVersion,
  BudgetVersionCreate,
  BudgetVersionUpdateSchema,
  VersionTransitionSchema,
} from '@etat/contracts';
import { DomainError, fiscalMonths, requireVersionStep } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { ApprovalRights } from '../approvals/approval-rights';
import type { ApprovalSubject } from '../approvals/approver';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { toCreatedState } from '../lines/to-created-state';
import type { BudgetVersionEntity } from './budget-version.entity';
import { BudgetVersionRepository } from './budget-version.repository';
import { toBudgetVersion } from './to-budget-version';
import { VersionMaker } from './version-maker';

type Transition = z.infer<typeof VersionTransitionSchema>;

/** Plan versions and their way from draft to approved, under four eyes. */
@Injectable()
export class BudgetVersionService {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly maker: VersionMaker,
    private readonly rights: ApprovalRights,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access): Promise<{ items: BudgetVersion[]; nextCursor: null }> {
    const rows = await this.versions.list(access, { fiscalYear: 'DESC', id: 'DESC' });
    const sums = await this.lines.summarise(access.organisation.id, scopeOf(access, 'plan.read'));
    const { fiscalYearStartMonth } = access.organisation;
    return {
      items: rows.map((row) => toBudgetVersion(row, fiscalYearStartMonth, sums.get(row.id))),
      nextCursor: null,
    };
  }

  async get(access: Access, id: string): Promise<BudgetVersion> {
    const row = await this.versions.get(access, id);
    const sums = await this.lines.summarise(access.organisation.id, scopeOf(access, 'plan.read'));
    return toBudgetVersion(row, access.organisation.fiscalYearStartMonth, sums.get(id));
  }

  /**
   * A new draft with the lines of its source. A what-if may be made by whoever plans, of what they reach; it is private.
   * @throws {DomainError} `version.exists`, `version.cutoff-missing`, `version.cutoff`, `version.not-found`, `rates.none-for-month`
   */
  async create(access: Access, { source, ...input }: BudgetVersionCreate): Promise<BudgetVersion> {
    if (input.kind !== 'what-if') requireWhole(access, 'plan.write');
    return this.unitOfWork.run(async () => {
      const row: BudgetVersionEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        ...input,
        ...this.toHorizon(access, input),
        status: 'draft',
        visibility: input.kind === 'what-if' ? 'private' : 'organisation',
        createdBy: access.personId,
        submittedBy: null,
        approvedBy: null,
        approvedAt: null,
      };
      await this.versions.insert(row);
      const created = await this.maker.fill(access, row, source);
      await this.audit.record(access, {
        action: 'budget-version.created',
        entity: 'budget-version',
        entityId: row.id,
        after: { ...row, source, lines: created.length, created: created.map(toCreatedState) },
      });
      return this.get(access, row.id);
    });
  }

  async update(
    access: Access,
    id: string,
    expectedVersion: number,
    input: z.infer<typeof BudgetVersionUpdateSchema>,
  ): Promise<BudgetVersion> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${id}`);
      const before = await this.versions.get(access, id);
      requireOwner(access, before);
      // What somebody submits and somebody else approves keeps its name from then on.
      if (before.status !== 'draft') throw new DomainError('version.locked', { status: before.status });
      const after = await this.versions.update(before, expectedVersion, input);
      await this.audit.record(access, {
        action: 'budget-version.updated',
        entity: 'budget-version',
        entityId: id,
        before,
        after,
      });
      return this.get(access, id);
    });
  }

  /** A what-if goes with its lines. @throws {DomainError} `version.locked` unless draft, `version.in-use` when it has lines */
  async remove(access: Access, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${id}`);
      const before = await this.versions.get(access, id);
      requireOwner(access, before);
      if (before.status !== 'draft') throw new DomainError('version.locked', { status: before.status });
      if (before.kind === 'what-if') await this.ledger.clear(access, before);
      await this.versions.remove(before, expectedVersion);
      await this.audit.record(access, {
        action: 'budget-version.deleted',
        entity: 'budget-version',
        entityId: id,
        before,
      });
    });
  }

  /** Shows a what-if to everybody who may read plans. @throws {DomainError} `version.not-private`, `access.denied` */
  async share(access: Access, id: string, expectedVersion: number): Promise<BudgetVersion> {
    return this.unitOfWork.run(async () => {
      const before = await this.versions.get(access, id);
      requireOwner(access, before);
      if (before.visibility !== 'private') throw new DomainError('version.not-private', {});
      await this.versions.update(before, expectedVersion, { visibility: 'organisation' });
      await this.audit.record(access, {
        action: 'budget-version.shared',
        entity: 'budget-version',
        entityId: id,
        before: { visibility: before.visibility },
        after: { visibility: 'organisation' },
      });
      return this.get(access, id);
    });
  }

  /** Takes over what was booked in the closed months of a forecast since. @throws {DomainError} `version.locked`, `version.not-forecast` */
  async refreshActuals(access: Access, id: string, expectedVersion: number): Promise<BudgetVersion> {
    requireWhole(access, 'plan.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${id}`);
      const before = await this.versions.get(access, id);
      if (before.cutoffMonth === null) throw new DomainError('version.not-forecast', {});
      if (before.status !== 'draft') throw new DomainError('version.locked', { status: before.status });
      await this.versions.update(before, expectedVersion, {});
      const { changed, created } = await this.maker.refresh(access, before);
      await this.audit.record(access, {
        action: 'budget-version.actuals-taken',
        entity: 'budget-version',
        entityId: id,
        after: {
          cutoffMonth: before.cutoffMonth,
          lines: changed + created.length,
          created: created.map(toCreatedState),
        },
      });
      return this.get(access, id);
    });
  }

  /**
   * @throws {DomainError} `version.transition`, `version.what-if`, `version.empty`, `version.rejected-lines`,
   *   `approval.four-eyes`, `approval.above-limit`, `access.denied`, `edit.stale`
   */
  async transition(
    access: Access,
    id: string,
    expectedVersion: number,
    { to, reason }: Transition,
  ): Promise<BudgetVersion> {
    if (to === 'in-review') requireWhole(access, 'plan.submit');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${id}`);
      const before = await this.versions.get(access, id);
      const inNameOf = to === 'in-review' ? null : await this.requireDecider(access, before, to);
      requireVersionStep({ kind: before.kind, from: before.status, to });
      if (to === 'in-review') await this.requireSubmittable(id);
      if (to === 'approved') {
        await this.approveLines(access, before);
        await this.supersedeOthers(access, before);
      }
      const after = await this.versions.update(before, expectedVersion, this.toChange(access, to));
      await this.audit.record(access, {
        action: `budget-version.${to}`,
        entity: 'budget-version',
        entityId: id,
        before: { status: before.status },
        after: { status: after.status, ...(inNameOf === null ? {} : { inNameOf }) },
        reason,
      });
      return this.get(access, id);
    });
  }

  /** In whose name the version, and every line not approved yet, is decided on. */
  private async requireDecider(
    access: Access,
    version: BudgetVersionEntity,
    to: Transition['to'],
  ): Promise<string | null> {
    const approver = await this.rights.approverOf(access);
    const whole: ApprovalSubject = {
      costCentreId: null,
      amountMinor: 0,
      submittedBy: version.submittedBy,
    };
    if (to !== 'approved') return approver.reject([whole]);
    const lines = await this.lines.listByStatus(version.id, ['draft', 'submitted']);
    return approver.approve([
      whole,
      ...lines.map(({ costCentreId, totalMinor, submittedBy }) => ({
        costCentreId,
        amountMinor: totalMinor,
        submittedBy,
      })),
    ]);
  }

  private async requireSubmittable(id: string): Promise<void> {
    if ((await this.lines.findLastPosition(id)) === 0) throw new DomainError('version.empty', {});
    const rejected = await this.lines.listByStatus(id, ['rejected']);
    if (rejected.length > 0) throw new DomainError('version.rejected-lines', { count: rejected.length });
  }

  /** With the version its lines are approved; one approved version a kind and year: the new one supersedes the one before. */
  private async approveLines(access: Access, version: BudgetVersionEntity): Promise<void> {
    const lines = await this.lines.listByStatus(version.id, ['draft', 'submitted']);
    await this.lines.setStatus(
      lines.map((line) => line.id),
      { status: 'approved', statusReason: '', decidedBy: access.personId },
    );
  }

  private toChange(access: Access, to: Transition['to']): Partial<BudgetVersionEntity> {
    if (to === 'in-review') return { status: to, submittedBy: access.personId };
    if (to === 'approved') return { status: to, approvedBy: access.personId, approvedAt: this.clock.now() };
    return to === 'draft' ? { status: to, submittedBy: null } : { status: to };
  }

  /** One approved budget a year: the new one supersedes the one before. */
  private async supersedeOthers(access: Access, version: BudgetVersionEntity): Promise<void> {
    // Two approvals at once would each not see the other.
    await this.unitOfWork.lock(`approved-budget:${version.organisationId}:${version.fiscalYear}`);
    for (const other of await this.versions.listApprovedBeside(version)) {
      await this.versions.update(other, other.version, { status: 'superseded' });
      await this.audit.record(access, {
        action: 'budget-version.superseded',
        entity: 'budget-version',
        entityId: other.id,
        before: { status: other.status },
        after: { status: 'superseded', by: version.id },
      });
    }
  }

  /** Cut-off and horizon of a forecast: months of its year that have begun are actuals, the rest is planned to its end. */
  private toHorizon(
    access: Access,
    { kind, fiscalYear, cutoffMonth }: Pick<BudgetVersionCreate, 'kind' | 'fiscalYear' | 'cutoffMonth'>,
  ): Pick<BudgetVersionEntity, 'cutoffMonth' | 'horizonMonth'> {
    if (kind !== 'forecast') return { cutoffMonth: null, horizonMonth: null };
    if (cutoffMonth === null) throw new DomainError('version.cutoff-missing', {});
    const months = fiscalMonths(fiscalYear, access.organisation.fiscalYearStartMonth);
    if (!months.includes(cutoffMonth) || cutoffMonth > this.clock.monthIn(access.organisation.timeZone))
      throw new DomainError('version.cutoff', { month: cutoffMonth });
    return { cutoffMonth, horizonMonth: months.at(-1) ?? cutoffMonth };
  }
}

/** A what-if is its creator's; every other version is planned by who plans for the whole organisation. */
function requireOwner(access: Access, { kind, createdBy }: BudgetVersionEntity): void {
  if (kind !== 'what-if' || createdBy !== access.personId) requireWhole(access, 'plan.write');
}

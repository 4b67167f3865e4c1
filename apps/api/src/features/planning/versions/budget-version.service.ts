import { Injectable } from '@nestjs/common';
import type {
  BudgetVersion,
  BudgetVersionCreateSchema,
  BudgetVersionUpdateSchema,
  VersionTransitionSchema,
} from '@etat/contracts';
import { DomainError, fiscalMonths } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireWhole, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import type { BudgetVersionEntity } from './budget-version.entity';
import { BudgetVersionRepository } from './budget-version.repository';

type Transition = z.infer<typeof VersionTransitionSchema>;

/** From where a version may go to where, and who may send it there. */
const TRANSITIONS: Record<BudgetVersionEntity['status'], readonly Transition['to'][]> = {
  draft: ['in-review'],
  'in-review': ['approved', 'draft'],
  approved: ['superseded'],
  superseded: [],
};

/** Plan versions and their way from draft to approved, under four eyes. */
@Injectable()
export class BudgetVersionService {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(access: Access): Promise<{ items: BudgetVersion[]; nextCursor: null }> {
    const rows = await this.versions.list(access.organisation.id, { fiscalYear: 'DESC', id: 'DESC' });
    const sums = await this.lines.summarise(access.organisation.id, scopeOf(access, 'plan.read'));
    return { items: rows.map((row) => this.toVersion(access, row, sums)), nextCursor: null };
  }

  async get(access: Access, id: string): Promise<BudgetVersion> {
    const row = await this.versions.get(access.organisation.id, id);
    return this.toVersion(
      access,
      row,
      await this.lines.summarise(access.organisation.id, scopeOf(access, 'plan.read')),
    );
  }

  async create(access: Access, input: z.infer<typeof BudgetVersionCreateSchema>): Promise<BudgetVersion> {
    requireWhole(access, 'plan.write');
    return this.unitOfWork.run(async () => {
      const row: BudgetVersionEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        ...input,
        status: 'draft',
        submittedBy: null,
        approvedBy: null,
        approvedAt: null,
      };
      await this.versions.insert(row);
      await this.audit.record(access, {
        action: 'budget-version.created',
        entity: 'budget-version',
        entityId: row.id,
        after: row,
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
    requireWhole(access, 'plan.write');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${id}`);
      const before = await this.versions.get(access.organisation.id, id);
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

  /** @throws {DomainError} `version.locked` unless draft, `version.in-use` when it has lines */
  async remove(access: Access, id: string, expectedVersion: number): Promise<void> {
    requireWhole(access, 'plan.write');
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${id}`);
      const before = await this.versions.get(access.organisation.id, id);
      if (before.status !== 'draft') throw new DomainError('version.locked', { status: before.status });
      await this.versions.remove(before, expectedVersion);
      await this.audit.record(access, {
        action: 'budget-version.deleted',
        entity: 'budget-version',
        entityId: id,
        before,
      });
    });
  }

  /** @throws {DomainError} `version.transition`, `version.empty`, `approval.four-eyes`, `access.denied`, `edit.stale` */
  async transition(
    access: Access,
    id: string,
    expectedVersion: number,
    { to, reason }: Transition,
  ): Promise<BudgetVersion> {
    requireWhole(access, to === 'in-review' ? 'plan.submit' : 'plan.approve');
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${id}`);
      const before = await this.versions.get(access.organisation.id, id);
      if (!TRANSITIONS[before.status].includes(to))
        throw new DomainError('version.transition', { from: before.status, to });
      if (to === 'in-review' && !(await this.lines.hasLines(access.organisation.id, id)))
        throw new DomainError('version.empty', {});
      if (to === 'approved' && before.submittedBy === access.personId)
        throw new DomainError('approval.four-eyes', {});
      if (to === 'approved') await this.supersedeOthers(access, before);
      const after = await this.versions.update(before, expectedVersion, this.toChange(access, to));
      await this.audit.record(access, {
        action: `budget-version.${to}`,
        entity: 'budget-version',
        entityId: id,
        before: { status: before.status },
        after: { status: after.status },
        reason,
      });
      return this.get(access, id);
    });
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

  private toVersion(
    access: Access,
    row: BudgetVersionEntity,
    sums: Map<string, { lineCount: number; totalMinor: number }>,
  ): BudgetVersion {
    const { id, version, fiscalYear, name, kind, status, submittedBy, approvedBy, approvedAt } = row;
    const sum = sums.get(id) ?? { lineCount: 0, totalMinor: 0 };
    return {
      id,
      version,
      fiscalYear,
      months: fiscalMonths(fiscalYear, access.organisation.fiscalYearStartMonth),
      name,
      kind,
      status,
      submittedBy,
      approvedBy,
      approvedAt,
      ...sum,
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { BudgetLine, BudgetLineCreate, BudgetLineQuerySchema, BudgetLineUpdate } from '@etat/contracts';
import { DomainError } from '@etat/domain';
import type * as z from 'zod';
import { type Access, requireReach, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import type { Page } from '../../../platform/database/page';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { BudgetLineEntity } from './budget-line.entity';
import { BudgetLineLedger } from './budget-line-ledger';
import { BudgetLineRepository } from './budget-line.repository';
import { ForecastLinePlanner } from './forecast-line-planner';
import { BudgetVersionRepository } from '../versions/budget-version.repository';
import { toBudgetLine } from './to-budget-line';

/** Budget lines of a draft version, within the planner's cost centres. */
@Injectable()
export class BudgetLineService {
  constructor(
    private readonly lines: BudgetLineRepository,
    private readonly versions: BudgetVersionRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly planner: ForecastLinePlanner,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(
    access: Access,
    versionId: string,
    query: z.infer<typeof BudgetLineQuerySchema>,
  ): Promise<Page<BudgetLine>> {
    await this.versions.get(access, versionId);
    const page = await this.lines.listPage(
      access.organisation.id,
      versionId,
      scopeOf(access, 'plan.read'),
      query,
    );
    return { items: page.items.map(toBudgetLine), nextCursor: page.nextCursor };
  }

  async get(access: Access, id: string): Promise<BudgetLine> {
    return toBudgetLine(await this.find(access, 'plan.read', id));
  }

  async create(access: Access, versionId: string, input: BudgetLineCreate): Promise<BudgetLine> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.lock(`version:${versionId}`);
      const version = await this.ledger.requireDraftVersion(access, versionId);
      const [row] = await this.ledger.add(access, version, [await this.planner.plan(access, version, input)]);
      if (!row) throw new DomainError('line.not-found', {});
      await this.audit.record(access, {
        action: 'budget-line.created',
        entity: 'budget-line',
        entityId: row.id,
        after: toBudgetLine(row),
      });
      return toBudgetLine(row);
    });
  }

  /** @throws {DomainError} `edit.stale` with the stored line, `version.locked`, `access.denied` */
  async update(
    access: Access,
    id: string,
    expectedVersion: number,
    input: BudgetLineUpdate,
  ): Promise<BudgetLine> {
    return this.unitOfWork.run(async () => {
      const { before, version } = await this.findEditable(access, id);
      if (before.version !== expectedVersion)
        throw new DomainError('edit.stale', { current: toBudgetLine(before) });
      const after = await this.ledger.replace(
        access,
        version,
        before,
        expectedVersion,
        await this.planner.replan(access, version, before, input),
      );
      await this.audit.record(access, {
        action: 'budget-line.updated',
        entity: 'budget-line',
        entityId: id,
        before: toBudgetLine(before),
        after: toBudgetLine(after),
      });
      return toBudgetLine(after);
    });
  }

  async remove(access: Access, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { before, version } = await this.findEditable(access, id);
      if (before.version !== expectedVersion)
        throw new DomainError('edit.stale', { current: toBudgetLine(before) });
      await this.ledger.remove(access, version, before, expectedVersion);
      await this.audit.record(access, {
        action: 'budget-line.deleted',
        entity: 'budget-line',
        entityId: id,
        before: toBudgetLine(before),
      });
    });
  }

  /** The version's lock comes before the read, so that approving and editing never cross. */
  private async findEditable(access: Access, id: string) {
    const { budgetVersionId } = await this.find(access, 'plan.write', id);
    await this.unitOfWork.lock(`version:${budgetVersionId}`);
    const version = await this.ledger.requireDraftVersion(access, budgetVersionId);
    return { before: await this.find(access, 'plan.write', id), version };
  }

  /** @throws {DomainError} `line.not-found`, also when it is out of reach; `version.not-found` when that is private to others */
  private async find(
    access: Access,
    permission: 'plan.read' | 'plan.write',
    id: string,
  ): Promise<BudgetLineEntity> {
    const row = await this.lines.get(access.organisation.id, id);
    const scope = scopeOf(access, 'plan.read');
    if (scope.kind === 'some' && !scope.costCentreIds.includes(row.costCentreId))
      throw new DomainError('line.not-found', { id });
    await this.versions.get(access, row.budgetVersionId);
    if (permission === 'plan.write') requireReach(access, 'plan.write', row.costCentreId);
    return row;
  }
}

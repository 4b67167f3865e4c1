import { Injectable } from '@nestjs/common';
import type { BudgetLine, LineSplit } from '@etat/contracts';
import { DomainError, fiscalMonths } from '@etat/domain';
import { type Access, requireReach, scopeOf } from '../../../platform/access/access';
import { Audit } from '../../../platform/audit/audit';
import { Clock } from '../../../platform/config/clock';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { newId } from '../../../platform/http/new-id';
import { OrganisationDirectory } from '../../organisation';
import { StrategyDirectory } from '../../strategy';
import type { BudgetLineEntity } from '../lines/budget-line.entity';
import { BudgetLineLedger } from '../lines/budget-line-ledger';
import { toNewLine } from '../lines/to-new-line';
import { BudgetLineRepository } from '../lines/budget-line.repository';
import { toBudgetLine } from '../lines/to-budget-line';
import type { LineSplitEntity } from './line-split.entity';
import { LineSplitRepository } from './line-split.repository';
import { toLineParts } from './to-line-parts';

/** Replaces a line by its parts, and brings it back while no part was changed. */
@Injectable()
export class LineSplitService {
  constructor(
    private readonly splits: LineSplitRepository,
    private readonly lines: BudgetLineRepository,
    private readonly ledger: BudgetLineLedger,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `edit.stale`, `split.*` (`split.approved` too), `version.locked`, `access.denied`, those of LineGuard */
  async split(
    access: Access,
    id: string,
    expectedVersion: number,
    input: LineSplit,
  ): Promise<{ lines: BudgetLine[] }> {
    return this.unitOfWork.run(async () => {
      const { line, version } = await this.lock(access, id);
      if (line.version !== expectedVersion)
        throw new DomainError('edit.stale', { current: toBudgetLine(line) });
      const months = fiscalMonths(version.fiscalYear, access.organisation.fiscalYearStartMonth);
      const drafts = toLineParts(line, input, months);
      for (const { costCentreId, initiativeId } of drafts) {
        await this.directory.requireCostCentre(access.organisation.id, costCentreId);
        requireReach(access, 'plan.write', costCentreId);
        await this.strategy.requireInitiative(access.organisation.id, initiativeId);
      }
      const split: LineSplitEntity = {
        id: newId(),
        organisationId: access.organisation.id,
        version: 1,
        budgetVersionId: version.id,
        original: JSON.stringify(line),
        partCount: drafts.length,
        createdAt: this.clock.now(),
        createdBy: access.accountId,
      };
      await this.splits.insert(split);
      const parts = drafts.map((draft) =>
        toNewLine(access, version, { ...draft, splitId: split.id }, line.position),
      );
      await this.ledger.swap(access, version, [line], parts);
      const after = parts.map(toBudgetLine);
      await this.audit.record(access, {
        action: 'budget-line.split',
        entity: 'budget-line',
        entityId: id,
        before: toBudgetLine(line),
        after,
      });
      return { lines: after };
    });
  }

  /** The parts go, the line is back under its own id. @throws {DomainError} `split.none`, `split.changed`, `version.locked` */
  async undo(access: Access, partId: string): Promise<{ lines: BudgetLine[] }> {
    return this.unitOfWork.run(async () => {
      const { line, version } = await this.lock(access, partId);
      if (line.splitId === null) throw new DomainError('split.none', {});
      const split = await this.splits.get(access.organisation.id, line.splitId);
      const parts = await this.splits.listParts(access.organisation.id, split.id);
      if (parts.length !== split.partCount || parts.some((part) => part.version !== 1))
        throw new DomainError('split.changed', {});
      for (const part of parts) requireReach(access, 'plan.write', part.costCentreId);
      const stored = JSON.parse(split.original) as BudgetLineEntity;
      const original = { ...stored, version: stored.version + 1 };
      await this.ledger.swap(access, version, parts, [original]);
      await this.splits.remove(split, split.version);
      await this.audit.record(access, {
        action: 'budget-line.split-undone',
        entity: 'budget-line',
        entityId: original.id,
        before: parts.map(toBudgetLine),
        after: toBudgetLine(original),
      });
      return { lines: [toBudgetLine(original)] };
    });
  }

  /** The version's lock comes before the read, so that approving and splitting never cross. */
  private async lock(access: Access, id: string) {
    const found = await this.find(access, id);
    await this.unitOfWork.lock(`version:${found.budgetVersionId}`);
    const version = await this.ledger.requireDraftVersion(
      access,
      found.budgetVersionId,
      new DomainError('split.approved', {}),
    );
    return { line: await this.find(access, id), version };
  }

  /** @throws {DomainError} `line.not-found`, also when it is out of reach */
  private async find(access: Access, id: string): Promise<BudgetLineEntity> {
    const row = await this.lines.get(access.organisation.id, id);
    const scope = scopeOf(access, 'plan.read');
    if (scope.kind === 'some' && !scope.costCentreIds.includes(row.costCentreId))
      throw new DomainError('line.not-found', { id });
    requireReach(access, 'plan.write', row.costCentreId);
    return row;
  }
}

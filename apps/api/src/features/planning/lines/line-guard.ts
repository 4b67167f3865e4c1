import { Injectable } from '@nestjs/common';
import { addPeriods, ancestorsOf, DomainError, fiscalMonths, isPlanIncrease, monthOf } from '@etat/domain';
import type { Access } from '../../../platform/access/access';
import { readPeriods } from '../../../platform/facts/fact';
import { OrganisationDirectory } from '../../organisation';
import { covers, type FreezeTrees } from '../freezes/covers';
import type { FreezeEntity } from '../freezes/freeze.entity';
import { FreezeRepository } from '../freezes/freeze.repository';
import { PlanningSubmissionRepository } from '../rounds/planning-submission.repository';
import type { BudgetVersionEntity } from '../versions/budget-version.entity';
import type { BudgetLineEntity } from './budget-line.entity';

/** A line before and after; null where there is none. */
export interface LineChange {
  before: BudgetLineEntity | null;
  after: BudgetLineEntity | null;
}

const NOTHING = Array.from({ length: 12 }, () => 0);
const isController = (access: Access) => access.scopes.get('master.write')?.kind === 'all';

/** What keeps a line of a draft from being changed: a submitted round, the central reserve, a spending freeze. */
@Injectable()
export class LineGuard {
  constructor(
    private readonly submissions: PlanningSubmissionRepository,
    private readonly freezes: FreezeRepository,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws {DomainError} `submission.locked`, `reserve.locked`, `spending.frozen` */
  async requireChangeable(
    access: Access,
    version: BudgetVersionEntity,
    changes: readonly LineChange[],
  ): Promise<void> {
    if (!isController(access)) {
      if (changes.some(({ before, after }) => before?.isReserve || after?.isReserve))
        throw new DomainError('reserve.locked', {});
      await this.requireNotSubmitted(version, changes);
    }
    await this.requireNotFrozen(access, version, changes);
  }

  private async requireNotSubmitted(
    version: BudgetVersionEntity,
    changes: readonly LineChange[],
  ): Promise<void> {
    const submitted = await this.submissions.listSubmittedCostCentres(version.organisationId, version.id);
    if (submitted.size === 0) return;
    const above = ancestorsOf(await this.directory.listCostCentres(version.organisationId));
    const touched = changes.flatMap(({ before, after }) =>
      [before, after].flatMap((row) => row?.costCentreId ?? []),
    );
    if (touched.some((id) => above.get(id)?.some((ancestor) => submitted.has(ancestor))))
      throw new DomainError('submission.locked', {});
  }

  private async requireNotFrozen(
    access: Access,
    version: BudgetVersionEntity,
    changes: readonly LineChange[],
  ): Promise<void> {
    const freezes = await this.freezes.listActive(version.organisationId);
    if (freezes.length === 0) return;
    const months = fiscalMonths(version.fiscalYear, access.organisation.fiscalYearStartMonth);
    const trees: FreezeTrees = {
      costCentres: ancestorsOf(await this.directory.listCostCentres(version.organisationId)),
      categories: ancestorsOf(await this.directory.listCategories(version.organisationId)),
    };
    const amountsOf = (row: BudgetLineEntity | null, freeze: FreezeEntity) =>
      row && covers(freeze, row, trees) ? readPeriods(row).amountsMinor : NOTHING;
    // What counts is the sum: moving cost within the frozen part plans nothing more.
    for (const freeze of freezes)
      if (
        isPlanIncrease({
          months,
          fromMonth: monthOf(freeze.fromDate),
          beforeMinor: addPeriods(changes.map(({ before }) => amountsOf(before, freeze))),
          afterMinor: addPeriods(changes.map(({ after }) => amountsOf(after, freeze))),
        })
      )
        throw new DomainError('spending.frozen', { fromDate: freeze.fromDate });
  }
}

import { Injectable } from '@nestjs/common';
import type { PlanComparison } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { FactReader } from '../../../platform/facts/fact-reader';
import { ACTUAL, NONE } from '../../../platform/facts/fact-rollup.entity';
import { BudgetVersionRepository } from '../versions/budget-version.repository';

type Row = PlanComparison['items'][number];

/** What a plan is written against: the cost booked so far this year and all of last year's. */
@Injectable()
export class PlanComparisonService {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly facts: FactReader,
  ) {}

  async get(access: Access, versionId: string): Promise<PlanComparison> {
    const { fiscalYear } = await this.versions.get(access, versionId);
    const sums = await this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL],
      fiscalYears: [fiscalYear, fiscalYear - 1],
      scope: scopeOf(access, 'plan.read'),
      groupBy: ['costCentreId', 'categoryId', 'initiativeId'],
    });
    const rows = new Map<string, Row>();
    for (const { costCentreId = NONE, categoryId = NONE, initiativeId = NONE, ...sum } of sums) {
      const key = `${costCentreId} ${categoryId} ${initiativeId}`;
      const row = rows.get(key) ?? {
        costCentreId,
        categoryId,
        initiativeId: initiativeId === NONE ? null : initiativeId,
        actualMinor: 0,
        previousYearMinor: 0,
      };
      const minor = sumMinor(sum.amountsMinor);
      rows.set(
        key,
        sum.fiscalYear === fiscalYear ? { ...row, actualMinor: minor } : { ...row, previousYearMinor: minor },
      );
    }
    return { items: [...rows.values()] };
  }
}

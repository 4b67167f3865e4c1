import { Injectable } from '@nestjs/common';
import type { ControlAlert, ControlState } from '@etat/contracts';
import {
  ancestorsOf,
  checkBudget,
  DomainError,
  fiscalPeriodOf,
  fiscalYearOf,
  subtractMinor,
} from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { PostingLedger } from '../actuals';
import { OrganisationDirectory } from '../organisation';
import { type FreezeEntity, FreezeRepository } from '../planning';
import { seesAllOf } from './budget-control';
import { BudgetUsageReader } from './budget-usage.reader';
import type { ControlRuleEntity } from './control-rule.entity';
import { ControlRuleRepository } from './control-rule.repository';
import { toControlRule } from './to-control-rule';

interface Asked {
  fiscalYear: number;
  month: string;
}

/** Where the controlled budgets stand, and what the ledger posted beyond them. */
@Injectable()
export class ControlStateService {
  constructor(
    private readonly rules: ControlRuleRepository,
    private readonly freezes: FreezeRepository,
    private readonly reader: BudgetUsageReader,
    private readonly postings: PostingLedger,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Each rule the reader may know of; its figures only where they may see all of the cost. */
  async get(access: Access, asked: Asked): Promise<ControlState> {
    const period = this.requirePeriod(access, asked);
    const { version, usage } = await this.reader.load(access, asked.fiscalYear);
    const rules = await this.listSeen(access);
    return {
      budgetVersion: version && { id: version.id, name: version.name },
      rules: rules.map((row) => {
        const used = usage.of(row, { basis: row.basis, period });
        const { availableMinor, usageRatio } = checkBudget({
          ...used,
          amountMinor: 0,
          action: row.action,
          isExcepted: false,
        });
        return {
          rule: toControlRule(row),
          ...used,
          availableMinor,
          usageRatio,
          isExceeded: availableMinor < 0,
        };
      }),
    };
  }

  /** Budgets that the ledger overdrew (unless the rule says ignore) and what it posted during a freeze. */
  async listAlerts(access: Access, asked: Asked): Promise<{ items: ControlAlert[]; nextCursor: null }> {
    const period = this.requirePeriod(access, asked);
    const { usage } = await this.reader.load(access, asked.fiscalYear);
    const overdrawn = (await this.listSeen(access)).flatMap((row): ControlAlert[] => {
      const { budgetMinor, actualMinor } = usage.of(row, { basis: row.basis, period });
      const overMinor = subtractMinor(actualMinor, budgetMinor);
      if (row.action === 'ignore' || overMinor <= 0) return [];
      const { id, costCentreId, initiativeId } = row;
      return [
        {
          kind: 'budget-exceeded',
          sourceId: id,
          costCentreId,
          initiativeId,
          categoryId: null,
          amountMinor: overMinor,
        },
      ];
    });
    return { items: [...overdrawn, ...(await this.listFrozenSpending(access))], nextCursor: null };
  }

  private async listFrozenSpending(access: Access): Promise<ControlAlert[]> {
    const organisationId = access.organisation.id;
    const scope = scopeOf(access, 'plan.read');
    const freezes = (await this.freezes.listActive(organisationId)).filter(({ costCentreId }) =>
      seesAllOf(scope, costCentreId),
    );
    const alerts: ControlAlert[] = [];
    for (const freeze of freezes) {
      const amountMinor = await this.postings.sumSince(organisationId, {
        fromDate: freeze.fromDate,
        costCentreIds: await this.listBelow(organisationId, freeze),
        categoryIds: await this.listCategoriesBelow(organisationId, freeze),
      });
      if (amountMinor > 0)
        alerts.push({
          kind: 'spent-while-frozen',
          sourceId: freeze.id,
          costCentreId: freeze.costCentreId,
          initiativeId: null,
          categoryId: freeze.categoryId,
          amountMinor,
        });
    }
    return alerts;
  }

  private async listBelow(organisationId: string, { costCentreId }: FreezeEntity): Promise<string[]> {
    const above = ancestorsOf(await this.directory.listCostCentres(organisationId));
    return [...above].filter(([, path]) => path.includes(costCentreId)).map(([id]) => id);
  }

  private async listCategoriesBelow(
    organisationId: string,
    { categoryId }: FreezeEntity,
  ): Promise<string[] | null> {
    if (categoryId === null) return null;
    const above = ancestorsOf(await this.directory.listCategories(organisationId));
    return [...above].filter(([, path]) => path.includes(categoryId)).map(([id]) => id);
  }

  private async listSeen(access: Access): Promise<ControlRuleEntity[]> {
    const scope = scopeOf(access, 'plan.read');
    const rows = await this.rules.list(access.organisation.id, { id: 'ASC' });
    return rows.filter(({ costCentreId }) => seesAllOf(scope, costCentreId));
  }

  /** @throws {DomainError} `control.other-year` */
  private requirePeriod(access: Access, { fiscalYear, month }: Asked): number {
    const { fiscalYearStartMonth } = access.organisation;
    if (fiscalYearOf(month, fiscalYearStartMonth) !== fiscalYear)
      throw new DomainError('control.other-year', { month, fiscalYear });
    return fiscalPeriodOf(month, fiscalYearStartMonth);
  }
}

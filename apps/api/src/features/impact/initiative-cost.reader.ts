import { Injectable } from '@nestjs/common';
import { addMinor, type Month, monthOfFiscalPeriod } from '@etat/domain';
import { type Access, type CostCentreScope, scopeOf } from '../../platform/access/access';
import { ACTUAL } from '../../platform/facts/fact-rollup.entity';
import { FactReader, type FactSum } from '../../platform/facts/fact-reader';
import { CategoryService } from '../organisation';

/** Actual cost of one initiative by month; `external` is the part that went to third parties. */
export interface MonthlyCost {
  full: Map<Month, number>;
  external: Map<Month, number>;
}

type InitiativeKey = { id: string; costCentreId: string };

/** The actual cost of all initiatives of an organisation, and what of it the reader may see. */
export class InitiativeCosts {
  private readonly byInitiative = new Map<string, MonthlyCost>();
  private readonly outOfReach = new Set<string>();
  private readonly months = new Set<Month>();

  constructor(private readonly scope: CostCentreScope) {}

  add(
    { initiativeId, costCentreId }: { initiativeId: string; costCentreId: string },
    { month, minor, isExternal }: { month: Month; minor: number; isExternal: boolean },
  ): void {
    this.months.add(month);
    if (!this.reaches(costCentreId)) this.outOfReach.add(initiativeId);
    const cost = this.of(initiativeId);
    this.byInitiative.set(initiativeId, cost);
    cost.full.set(month, addMinor(cost.full.get(month) ?? 0, minor));
    if (isExternal) cost.external.set(month, addMinor(cost.external.get(month) ?? 0, minor));
  }

  of(initiativeId: string): MonthlyCost {
    return this.byInitiative.get(initiativeId) ?? { full: new Map(), external: new Map() };
  }

  /**
   * A return shows its cost to whoever can divide: it is shown only to those who may see all of it, in any month. What
   * has no cost yet is shown where the initiative itself is in reach.
   */
  isHidden({ id, costCentreId }: InitiativeKey): boolean {
    if (this.byInitiative.has(id)) return this.outOfReach.has(id);
    return !this.reaches(costCentreId);
  }

  /** The last month before `month` in which anything was booked, initiative or not; null without any. */
  lastMonthBefore(month: Month): Month | null {
    return (
      [...this.months]
        .filter((each) => each < month)
        .sort()
        .at(-1) ?? null
    );
  }

  private reaches(costCentreId: string): boolean {
    return this.scope.kind === 'all' || this.scope.costCentreIds.includes(costCentreId);
  }
}

/** Reads the actual cost of initiatives off the roll-up. */
@Injectable()
export class InitiativeCostReader {
  constructor(
    private readonly facts: FactReader,
    private readonly categories: CategoryService,
  ) {}

  async load(access: Access): Promise<InitiativeCosts> {
    const { id, fiscalYearStartMonth } = access.organisation;
    const { items } = await this.categories.list(access);
    const external = new Set(items.filter(({ kind }) => kind === 'external').map((each) => each.id));
    const sums = await this.facts.sums(id, {
      scenarios: [ACTUAL],
      fiscalYears: await this.facts.listFiscalYears(id),
      // All of it on purpose: what lies outside the reader's reach is what decides whether a return is hidden.
      scope: { kind: 'all' },
      groupBy: ['initiativeId', 'costCentreId', 'categoryId'],
    });
    const costs = new InitiativeCosts(scopeOf(access, 'actuals.read'));
    for (const sum of sums) {
      const { initiativeId = '', costCentreId = '', categoryId = '' } = sum;
      for (const [period, minor] of nonZeroPeriods(sum))
        costs.add(
          { initiativeId, costCentreId },
          {
            month: monthOfFiscalPeriod(sum.fiscalYear, period, fiscalYearStartMonth),
            minor,
            isExternal: external.has(categoryId),
          },
        );
    }
    return costs;
  }
}

const nonZeroPeriods = ({ amountsMinor }: FactSum): [number, number][] =>
  amountsMinor.flatMap((minor, index): [number, number][] => (minor === 0 ? [] : [[index + 1, minor]]));

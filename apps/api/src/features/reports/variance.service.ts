import { Injectable } from '@nestjs/common';
import type { VarianceReport, YearEndQuery } from '@etat/contracts';
import { bridgeByCause, bridgeByTiming, computeVariance } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { FactReader, type FactSum } from '../../platform/facts/fact-reader';
import { ACTUAL } from '../../platform/facts/fact-rollup.entity';
import { CategoryService } from '../organisation';
import { groupSums } from './fact-table';
import { ReportScopeResolver } from './report-scope';
import { toCostCell, toKinds, type VarianceCell } from './to-cost-cell';
import { toPeriod } from './year-end.service';

/** Why the cost to date differs from its plan: both bridges and the sentence's figures, from the roll-up. */
@Injectable()
export class VarianceService {
  constructor(
    private readonly resolver: ReportScopeResolver,
    private readonly facts: FactReader,
    private readonly categories: CategoryService,
  ) {}

  async report(access: Access, query: YearEndQuery): Promise<VarianceReport> {
    const scope = await this.resolver.resolve(access, query);
    const forecast = await this.resolver.findForecast(access, scope.fiscalYear);
    const versions = [scope.version, forecast].flatMap((version) => version?.id ?? []);
    const sums = await this.facts.sums(access.organisation.id, {
      scenarios: [ACTUAL, ...versions],
      fiscalYears: [scope.fiscalYear],
      scope: scopeOf(access, 'reports.read'),
      groupBy: ['costCentreId', 'categoryId', 'initiativeId', 'roleId'],
    });
    const cells = [...groupSums(sums, toKey).values()].map((group): VarianceCell =>
      toCostCell(group, {
        planId: scope.version?.id ?? null,
        forecastId: forecast?.id ?? null,
        closedPeriods: scope.closedPeriods,
        currency: access.organisation.currency,
      }),
    );
    const { parts, planMinor, actualMinor } = bridgeByCause(cells.map(({ cause }) => cause));
    const timing = bridgeByTiming(cells.map((cell) => cell.timing));
    const { items } = await this.categories.list(access);
    return {
      ...toPeriod(access, scope, forecast),
      planMinor,
      actualMinor,
      ...computeVariance({ kind: 'cost', planMinor, actualMinor }),
      causes: parts,
      timing: { parts: timing.parts, furtherMinor: timing.furtherMinor },
      kinds: toKinds(cells, new Map(items.map((category) => [category.id, category]))),
    };
  }
}

const toKey = ({ costCentreId, categoryId, initiativeId, roleId }: FactSum) =>
  [costCentreId, categoryId, initiativeId, roleId].join(' ');

import { Injectable } from '@nestjs/common';
import type { Capacity } from '@etat/contracts';
import { computeCapacityMinutes, computeUtilisation, fiscalMonths } from '@etat/domain';
import { type Access, scopeOf } from '../../../platform/access/access';
import { FactReader } from '../../../platform/facts/fact-reader';
import { OrganisationDirectory } from '../../organisation';
import { BudgetVersionRepository } from '../versions/budget-version.repository';

/** Planned hours of a version against what each role can plan. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly directory: OrganisationDirectory,
    private readonly facts: FactReader,
  ) {}

  /** Roles that are active, have a capacity or are planned. @throws {DomainError} `version.not-found` */
  async get(access: Access, versionId: string): Promise<Capacity> {
    const { id, fiscalYearStartMonth } = access.organisation;
    const version = await this.versions.get(access, versionId);
    const scope = scopeOf(access, 'plan.read');
    const months = fiscalMonths(version.fiscalYear, fiscalYearStartMonth);
    const sums = await this.facts.sums(id, {
      scenarios: [versionId],
      fiscalYears: [version.fiscalYear],
      scope,
      groupBy: ['roleId'],
    });
    const planned = new Map(sums.map((sum) => [sum.roleId, sum.minutes]));
    const capacities = await this.directory.listCapacities(id);
    const roles = (await this.directory.listStaffRoles(id)).map((role) => {
      const own = capacities.filter(({ roleId }) => roleId === role.id);
      return {
        role,
        cells: months.map((month, period) => {
          const plannedMinutes = planned.get(role.id)?.[period] ?? 0;
          const capacityMinutes = computeCapacityMinutes(own, month);
          const utilisation = computeUtilisation({ plannedMinutes, capacityMinutes });
          return { plannedMinutes, capacityMinutes, ...utilisation };
        }),
      };
    });
    return {
      versionId,
      months,
      isWhole: scope.kind === 'all',
      roles: roles
        .filter(({ role, cells }) => role.isActive || cells.some((cell) => cell.plannedMinutes !== 0))
        .map(({ role, cells }) => ({ roleId: role.id, code: role.code, name: role.name, months: cells })),
    };
  }
}

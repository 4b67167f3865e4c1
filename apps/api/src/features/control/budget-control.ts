import { Injectable } from '@nestjs/common';
import type { ControlCheck, ControlVerdict } from '@etat/contracts';
import { ancestorsOf, checkBudget, fiscalPeriodOf, fiscalYearOf } from '@etat/domain';
import { type Access, type CostCentreScope, scopeOf } from '../../platform/access/access';
import { Clock } from '../../platform/config/clock';
import { OrganisationDirectory } from '../organisation';
import { covers, FreezeRepository } from '../planning';
import { StrategyDirectory } from '../strategy';
import { BudgetUsageReader } from './budget-usage.reader';
import type { ControlRuleEntity } from './control-rule.entity';
import { ControlRuleRepository } from './control-rule.repository';
import { readRoles } from './to-control-rule';

type Reason = ControlVerdict['reasons'][number];

/** Who may see all of the cost a rule is about; an initiative's lies anywhere. */
export const seesAllOf = (scope: CostCentreScope, costCentreId: string | null): boolean =>
  scope.kind === 'all' || (costCentreId !== null && scope.costCentreIds.includes(costCentreId));

/** Holds requests and orders against the budget and the spending freezes; the ledger never asks. */
@Injectable()
export class BudgetControl {
  constructor(
    private readonly rules: ControlRuleRepository,
    private readonly freezes: FreezeRepository,
    private readonly reader: BudgetUsageReader,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether a request or order passes: `stop` must not be written, `warn` may. Inside a unit of work it sees what that
   * has written; two orders at once are kept apart by the caller's lock.
   * @throws {DomainError} `cost-centre.unknown`, `category.unknown`, `initiative.unknown`
   */
  async check(access: Access, input: ControlCheck): Promise<ControlVerdict> {
    const organisationId = access.organisation.id;
    await this.directory.requireCostCentre(organisationId, input.costCentreId);
    await this.directory.requireCategory(organisationId, input.categoryId);
    await this.strategy.requireInitiative(organisationId, input.initiativeId);
    const reasons = [...(await this.findFreezes(access, input)), ...(await this.findExceeded(access, input))];
    const outcome = reasons.some((reason) => reason.outcome === 'stop')
      ? 'stop'
      : reasons.length > 0
        ? 'warn'
        : 'ok';
    return { outcome, reasons: reasons.sort((a, b) => a.outcome.localeCompare(b.outcome)) };
  }

  private async findExceeded(access: Access, input: ControlCheck): Promise<Reason[]> {
    const { fiscalYearStartMonth: start } = access.organisation;
    const year = await this.reader.load(access, fiscalYearOf(input.month, start));
    const period = fiscalPeriodOf(input.month, start);
    const above = year.above.get(input.costCentreId) ?? [];
    const concerns = ({ costCentreId, initiativeId }: ControlRuleEntity) =>
      costCentreId === null ? initiativeId === input.initiativeId : above.includes(costCentreId);
    const rules = (await this.rules.list(access.organisation.id, { id: 'ASC' })).filter(concerns);
    const scope = scopeOf(access, 'plan.read');
    return rules.flatMap((rule): Reason[] => {
      const { outcome, availableMinor } = checkBudget({
        ...year.usage.of(rule, { basis: rule.basis, period }),
        amountMinor: input.amountMinor,
        action: rule.action,
        isExcepted: readRoles(rule).some((role) => access.roles.includes(role)),
      });
      if (outcome === 'ok') return [];
      const { id, costCentreId, initiativeId } = rule;
      return [
        {
          kind: 'budget-exceeded',
          outcome,
          sourceId: id,
          costCentreId,
          initiativeId,
          availableMinor: seesAllOf(scope, costCentreId) ? availableMinor : null,
        },
      ];
    });
  }

  private async findFreezes(access: Access, input: ControlCheck): Promise<Reason[]> {
    if (input.amountMinor <= 0) return [];
    const organisationId = access.organisation.id;
    const trees = {
      costCentres: ancestorsOf(await this.directory.listCostCentres(organisationId)),
      categories: ancestorsOf(await this.directory.listCategories(organisationId)),
    };
    const today = this.clock.dateIn(access.organisation.timeZone);
    return (await this.freezes.listActive(organisationId))
      .filter((freeze) => freeze.fromDate <= today && covers(freeze, input, trees))
      .map(({ id, costCentreId }) => ({
        kind: 'frozen',
        outcome: 'stop',
        sourceId: id,
        costCentreId,
        initiativeId: null,
        availableMinor: null,
      }));
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ControlVerdict, OrderFinding } from '@etat/contracts';
import { accumulateRequest } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FactReader } from '../../platform/facts/fact-reader';
import { COMMITMENT, NONE } from '../../platform/facts/fact-rollup.entity';
import { OrderCheck, type OrderRequest, type OrderStop, type OrderVerdict } from '../commitments';
import { OrganisationDirectory } from '../organisation';
import { FreezeRepository } from '../planning';
import { StrategyDirectory } from '../strategy';
import { BudgetControl } from './budget-control';
import { type OpenCommitment, OpenCommitments } from './open-commitments';

interface Stop {
  reason: ControlVerdict['reasons'][number];
  fiscalYear: number;
  requestedMinor: number;
}

/** Stands between orders and budget control: an order is held against the budget, and what is open of orders uses it up. */
@Injectable()
export class OrderGate implements OnModuleInit {
  constructor(
    private readonly orders: OrderCheck,
    private readonly control: BudgetControl,
    private readonly commitments: OpenCommitments,
    private readonly facts: FactReader,
    private readonly freezes: FreezeRepository,
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.orders.use((access, request) => this.check(access, request));
    this.commitments.provideFrom((organisationId, fiscalYear) => this.listOpen(organisationId, fiscalYear));
  }

  private async check(
    access: Access,
    { costCentreId, initiativeId, lines }: OrderRequest,
  ): Promise<OrderVerdict> {
    // Two orders at once must not both take the last of a budget.
    await this.unitOfWork.lock(`budget-control:${access.organisation.id}`);
    const findings = new Map<string, OrderFinding>();
    const stops: Stop[] = [];
    for (const step of accumulateRequest(lines, access.organisation.fiscalYearStartMonth)) {
      const { fiscalYear, month, categoryId, amountMinor } = step;
      const order = { costCentreId, initiativeId, categoryId, month, amountMinor };
      for (const reason of (await this.control.check(access, order)).reasons) {
        if (reason.outcome === 'stop') stops.push({ reason, fiscalYear, requestedMinor: amountMinor });
        findings.set(`${reason.sourceId} ${fiscalYear}`, {
          kind: reason.kind,
          costCentreId: reason.costCentreId,
          initiativeId: reason.initiativeId,
          fiscalYear,
          availableMinor: reason.availableMinor,
          requestedMinor: amountMinor,
        });
      }
    }
    // While spending is frozen no other budget would help: that is said first.
    const stop = stops.find(({ reason }) => reason.kind === 'frozen') ?? stops[0];
    const found = [...findings.values()];
    if (stop) return { verdict: 'stop', findings: found, stop: await this.explain(access, stop) };
    return { verdict: found.length > 0 ? 'warn' : 'allow', findings: found };
  }

  private async explain(access: Access, { reason, fiscalYear, requestedMinor }: Stop): Promise<OrderStop> {
    const { id: organisationId, currency } = access.organisation;
    const { kind, sourceId, costCentreId, initiativeId, availableMinor } = reason;
    const freeze = kind === 'frozen' ? await this.freezes.get(organisationId, sourceId) : null;
    const { code, name } =
      costCentreId === null
        ? await this.strategy.requireInitiative(organisationId, initiativeId ?? '')
        : await this.directory.requireCostCentre(organisationId, costCentreId);
    return {
      cause: freeze ? 'frozen' : availableMinor === null ? 'hidden' : 'exceeded',
      ...{ placeCode: code, placeName: name, fiscalYear, availableMinor, requestedMinor, currency },
      ...{ freezeReason: freeze?.reason ?? null, fromDate: freeze?.fromDate ?? null },
    };
  }

  private async listOpen(organisationId: string, fiscalYear: number): Promise<OpenCommitment[]> {
    const sums = await this.facts.sums(organisationId, {
      scenarios: [COMMITMENT],
      fiscalYears: [fiscalYear],
      scope: { kind: 'all' },
      groupBy: ['costCentreId', 'initiativeId'],
    });
    return sums.map(({ costCentreId = '', initiativeId = NONE, amountsMinor }) => ({
      costCentreId,
      initiativeId: initiativeId === NONE ? null : initiativeId,
      amountsMinor,
    }));
  }
}

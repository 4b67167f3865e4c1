import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrderFinding } from '@etat/contracts';
import { accumulateRequest } from '@etat/domain';
import type { Access } from '../../platform/access/access';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FactReader } from '../../platform/facts/fact-reader';
import { COMMITMENT, NONE } from '../../platform/facts/fact-rollup.entity';
import { OrderCheck, type OrderRequest, type OrderVerdict } from '../commitments';
import { BudgetControl } from './budget-control';
import { type OpenCommitment, OpenCommitments } from './open-commitments';

/** Stands between orders and budget control: an order is held against the budget, and what is open of orders uses it up. */
@Injectable()
export class OrderGate implements OnModuleInit {
  constructor(
    private readonly orders: OrderCheck,
    private readonly control: BudgetControl,
    private readonly commitments: OpenCommitments,
    private readonly facts: FactReader,
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
    let isStopped = false;
    for (const step of accumulateRequest(lines, access.organisation.fiscalYearStartMonth)) {
      const { fiscalYear, month, categoryId, amountMinor } = step;
      const order = { costCentreId, initiativeId, categoryId, month, amountMinor };
      for (const reason of (await this.control.check(access, order)).reasons) {
        isStopped ||= reason.outcome === 'stop';
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
    const verdict = isStopped ? 'stop' : findings.size > 0 ? 'warn' : 'allow';
    return { verdict, findings: [...findings.values()] };
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

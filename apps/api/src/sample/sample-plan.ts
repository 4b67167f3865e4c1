import { Injectable } from '@nestjs/common';
import { fiscalMonths } from '@etat/domain';
import type { Access } from '../platform/access/access';
import { Audit } from '../platform/audit/audit';
import {
  BudgetLineLedger,
  BudgetVersionRepository,
  BudgetVersionService,
  LinePlanner,
} from '../features/planning';
import { plannedMinor, plannedMinutes } from './planned-month';
import type { SampleCalendar } from './sample-calendar';
import { idOf, type SampleIds } from './sample-ids';
import { COSTS, type SampleCost } from './cost-story';
import { INITIATIVES, type Named } from './story';

/** One approved budget a fiscal year, submitted by the controller and approved by the head of the house. */
@Injectable()
export class SamplePlan {
  constructor(
    private readonly versions: BudgetVersionService,
    private readonly repository: BudgetVersionRepository,
    private readonly planner: LinePlanner,
    private readonly ledger: BudgetLineLedger,
    private readonly audit: Audit,
  ) {}

  async create(
    access: Access,
    approver: Access,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
  ): Promise<void> {
    for (const fiscalYear of calendar.fiscalYears) {
      const { id } = await this.versions.create(access, {
        fiscalYear,
        name: `BU ${fiscalYear}`,
        kind: 'budget',
        source: { kind: 'empty' },
        cutoffMonth: null,
      });
      const version = await this.ledger.requireDraftVersion(access, id);
      const drafts = [];
      for (const cost of COSTS)
        drafts.push(
          await this.planner.plan(access, version, this.toInput(cost, fiscalYear, ids, calendar, word)),
        );
      await this.ledger.add(access, version, drafts);
      await this.audit.record(access, {
        action: 'budget-line.created',
        entity: 'budget-version',
        entityId: id,
        after: { lines: drafts.length },
      });
      const submitted = await this.versions.transition(access, id, version.version, {
        to: 'in-review',
        reason: '',
      });
      const approved = await this.versions.transition(approver, id, submitted.version, {
        to: 'approved',
        reason: '',
      });
      await this.backdate(access, approved.id, fiscalYear);
    }
  }

  /** A budget is approved in the December before its year, not on the day somebody looks at the sample. */
  private async backdate(access: Access, id: string, fiscalYear: number): Promise<void> {
    const row = await this.repository.get(access, id);
    await this.repository.update(row, row.version, { approvedAt: `${fiscalYear - 1}-12-12T09:30:00.000Z` });
  }

  private toInput(
    cost: SampleCost,
    fiscalYear: number,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
  ) {
    const months = fiscalMonths(fiscalYear, 1);
    const costCentre =
      INITIATIVES.find((initiative) => initiative.code === cost.initiative)?.costCentre ?? '';
    const shared = {
      title: word(cost.title),
      note: '',
      costCentreId: idOf(ids.costCentres, costCentre),
      categoryId: idOf(ids.categories, cost.category),
      initiativeId: idOf(ids.initiatives, cost.initiative),
      vendorId: cost.vendor === undefined ? null : idOf(ids.vendors, cost.vendor),
      ...{ phasing: 'manual' as const, phasingTerms: null, lockedMonths: 0, tags: [] },
    };
    return cost.role === undefined
      ? {
          kind: 'external' as const,
          ...shared,
          ...{ quantityE4: null, unitPriceMicro: null, currency: null },
          amountsMinor: months.map((month) => plannedMinor(cost, month, calendar)),
        }
      : {
          kind: 'internal' as const,
          ...shared,
          roleId: idOf(ids.roles, cost.role),
          fteE4: null,
          minutes: months.map((month) => plannedMinutes(cost, month, calendar)),
        };
  }
}

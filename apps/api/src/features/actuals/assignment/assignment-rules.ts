import { Injectable } from '@nestjs/common';
import { OrderRepository } from '../../commitments';
import { OrganisationDirectory } from '../../organisation';
import type { PostingEntity } from '../posting.entity';
import { AssignmentRuleRepository } from './assignment-rule.repository';
import { type ReadyRule, RuleSet } from './rule-set';

/** What the rules say of postings. */
@Injectable()
export class AssignmentRules {
  constructor(
    private readonly repository: AssignmentRuleRepository,
    private readonly directory: OrganisationDirectory,
    private readonly orders: OrderRepository,
  ) {}

  /** The rules that are switched on. */
  async open(organisationId: string): Promise<RuleSet> {
    const rows = await this.repository.listInOrder(organisationId);
    return this.prepare(
      organisationId,
      rows.filter(({ isActive }) => isActive),
    );
  }

  /** One rule alone, as if it were switched on. @throws {DomainError} `assignment-rule.not-found` */
  async openOne(organisationId: string, id: string): Promise<RuleSet> {
    const row = await this.repository.get(organisationId, id);
    return this.prepare(organisationId, [{ ...row, isActive: true }]);
  }

  /** The rule of each posting that has one, by the posting's number. */
  async match(set: RuleSet, rows: readonly PostingEntity[]): Promise<Map<number, ReadyRule>> {
    const organisationId = rows[0]?.organisationId ?? '';
    const lineIds = set.asksForOrders ? rows.flatMap(({ orderLineId }) => orderLineId ?? []) : [];
    const numbers = await this.orders.listNumbers(organisationId, lineIds);
    const found = new Map<number, ReadyRule>();
    for (const row of rows) {
      const rule = set.find({ ...row, orderNumber: numbers.get(row.orderLineId ?? '') ?? null });
      if (rule) found.set(row.id, rule);
    }
    return found;
  }

  private async prepare(
    organisationId: string,
    rows: Awaited<ReturnType<AssignmentRuleRepository['listInOrder']>>,
  ): Promise<RuleSet> {
    return new RuleSet(rows, {
      costCentres: await this.directory.listCostCentres(organisationId),
      categories: await this.directory.listCategories(organisationId),
    });
  }
}

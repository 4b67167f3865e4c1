import { Injectable } from '@nestjs/common';
import type { OrderCreate, OrderUpdate } from '@etat/contracts';
import { requireContract } from '@etat/domain';
import { type Access, requireReach } from '../../platform/access/access';
import { newId } from '../../platform/http/new-id';
import { OrganisationDirectory } from '../organisation';
import { StrategyDirectory } from '../strategy';
import type { OrderEntity } from './order.entity';
import type { OrderLineEntity } from './order-line.entity';
import type { OrderWithLines } from './order-with-lines';
import { toContractTerms } from './to-contract-terms';

type LineInput = NonNullable<OrderUpdate['lines']>[number];

const NO_TERMS = {
  startDate: null,
  endDate: null,
  intervalMonths: null,
  amountMinor: null,
  categoryId: null,
  noticeMonths: null,
  autoRenews: false,
  renewalMonths: null,
  reminderDays: null,
  noticeGivenOn: null,
};

/** Turns what was typed into an order whose references and terms hold. */
@Injectable()
export class OrderDrafts {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly strategy: StrategyDirectory,
  ) {}

  async create(access: Access, input: OrderCreate): Promise<OrderWithLines> {
    const { number, title, note, vendorId, costCentreId, initiativeId, responsibleId, orderDate } = input;
    const order: OrderEntity = {
      id: newId(),
      organisationId: access.organisation.id,
      version: 1,
      state: 'draft',
      stateReason: '',
      ...{ number, title, note, vendorId, costCentreId, initiativeId, responsibleId, orderDate },
      ...NO_TERMS,
      kind: input.kind,
      ...(input.kind === 'contract' ? input.contract : {}),
    };
    const lines = input.kind === 'order' ? toLines(order, input.lines) : [];
    await this.requireSound(access, { order, lines });
    return { order, lines };
  }

  /** The changed draft; a contract has no lines before it is placed. */
  async change(
    access: Access,
    before: OrderWithLines,
    { lines, contract, ...fields }: OrderUpdate,
  ): Promise<{ change: Partial<OrderEntity>; lines: readonly OrderLineEntity[] }> {
    const isContract = before.order.kind === 'contract';
    const change = { ...fields, ...(isContract ? contract : {}) };
    const after = {
      order: { ...before.order, ...change },
      lines: lines && !isContract ? toLines(before.order, lines) : before.lines,
    };
    await this.requireSound(access, after);
    return { change, lines: after.lines };
  }

  /**
   * @throws {DomainError} `access.denied`, `cost-centre.unknown`, `vendor.unknown`, `initiative.unknown`, `person.unknown`,
   *   `category.*`, `contract.*`
   */
  async requireSound(access: Access, { order, lines }: OrderWithLines): Promise<void> {
    const { organisationId } = order;
    await this.directory.requireCostCentre(organisationId, order.costCentreId);
    requireReach(access, 'commitments.write', order.costCentreId);
    await this.directory.requireVendor(organisationId, order.vendorId);
    await this.directory.requirePerson(organisationId, order.responsibleId);
    await this.strategy.requireInitiative(organisationId, order.initiativeId);
    const categoryIds = lines.map(({ categoryId }) => categoryId);
    if (order.kind === 'contract') {
      const terms = toContractTerms(order);
      requireContract(terms);
      categoryIds.push(terms.categoryId);
    }
    for (const categoryId of new Set(categoryIds))
      await this.directory.requireLeafCategory(organisationId, categoryId, 'external');
  }
}

/** New lines behind those that are there. */
export function toLines(
  order: OrderEntity,
  inputs: readonly LineInput[],
  after: readonly OrderLineEntity[] = [],
): OrderLineEntity[] {
  const last = Math.max(0, ...after.map(({ position }) => position));
  return inputs.map((input, index) => ({
    id: newId(),
    organisationId: order.organisationId,
    orderId: order.id,
    position: last + index + 1,
    text: input.text,
    categoryId: input.categoryId,
    dueMonth: input.dueMonth,
    orderedMinor: input.orderedMinor,
    cancelledMinor: 0,
    cancelReason: '',
    receivedMinor: 0,
    unaccruedMinor: 0,
    invoicedMinor: 0,
    finalInvoices: 0,
  }));
}

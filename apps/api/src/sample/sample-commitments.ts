import { Injectable } from '@nestjs/common';
import type { Order } from '@etat/contracts';
import { addDays, addMonths } from '@etat/domain';
import type { Access } from '../platform/access/access';
import { OrderProgressService, OrderService } from '../features/commitments';
import { CONTRACTS, ORDERS, type SampleContract, type SampleOrder } from './commitment-story';
import type { SampleCalendar } from './sample-calendar';
import { idOf, type SampleIds } from './sample-ids';
import { INITIATIVES, type Named } from './story';

const MINOR_PER_EUR = 100;
const TERM_MONTHS = 12;

/** Which order line an invoice of the sample consumes. */
export interface SampleOrderUse {
  orderLineId: string;
  isFinalInvoice: boolean;
}
/** By initiative, category and service month. */
export type SampleOrderUses = ReadonlyMap<string, SampleOrderUse>;

export const useKey = (initiative: string, category: string, month: string) =>
  `${initiative} ${category} ${month}`;

/** Orders and contracts, placed before the invoices that consume them are booked. */
@Injectable()
export class SampleCommitments {
  constructor(
    private readonly orders: OrderService,
    private readonly progress: OrderProgressService,
  ) {}

  async create(
    access: Access,
    ids: SampleIds,
    calendar: SampleCalendar,
    word: (name: Named) => string,
  ): Promise<SampleOrderUses> {
    const uses = new Map<string, SampleOrderUse>();
    const inMonths = (count: number) => addMonths(calendar.runningMonth, count);
    for (const contract of CONTRACTS) {
      const placed = await this.place(
        access,
        await this.createContract(access, contract, ids, inMonths, word),
      );
      for (const { id, dueMonth } of placed.lines)
        uses.set(useKey(contract.initiative, contract.category, dueMonth), {
          orderLineId: id,
          isFinalInvoice: true,
        });
    }
    for (const order of ORDERS) {
      const draft = await this.createOrder(access, order, ids, inMonths, word);
      const { lines } = order.isPlaced ? await this.place(access, draft) : draft;
      for (const [index, { invoicedMonthsBack, isSettled }] of order.lines.entries())
        for (const monthsBack of invoicedMonthsBack)
          uses.set(useKey(order.initiative, order.category, inMonths(-monthsBack)), {
            orderLineId: lines[index]?.id ?? '',
            isFinalInvoice: isSettled && monthsBack === invoicedMonthsBack.at(-1),
          });
    }
    return uses;
  }

  private createContract(
    access: Access,
    contract: SampleContract,
    ids: SampleIds,
    inMonths: (count: number) => string,
    word: (name: Named) => string,
  ): Promise<Order> {
    const startDate = `${inMonths(contract.endsInMonths + 1 - TERM_MONTHS)}-01`;
    const { noticeMonths, renewalMonths, reminderDays } = contract;
    return this.orders.create(access, {
      kind: 'contract',
      ...this.toHead(contract, ids, startDate, word),
      contract: {
        startDate,
        endDate: addDays(`${inMonths(contract.endsInMonths + 1)}-01`, -1),
        intervalMonths: 1,
        amountMinor: contract.eurPerMonth * MINOR_PER_EUR,
        categoryId: idOf(ids.categories, contract.category),
        autoRenews: true,
        ...{ noticeMonths, renewalMonths, reminderDays },
      },
    });
  }

  private createOrder(
    access: Access,
    order: SampleOrder,
    ids: SampleIds,
    inMonths: (count: number) => string,
    word: (name: Named) => string,
  ): Promise<Order> {
    const firstDue = Math.min(...order.lines.map(({ dueInMonths }) => dueInMonths));
    const orderDate = order.isPlaced ? `${inMonths(Math.min(firstDue, -1) - 1)}-15` : null;
    return this.orders.create(access, {
      kind: 'order',
      ...this.toHead(order, ids, orderDate, word),
      lines: order.lines.map(({ text, eur, dueInMonths }) => ({
        text: word(text),
        categoryId: idOf(ids.categories, order.category),
        dueMonth: inMonths(dueInMonths),
        orderedMinor: eur * MINOR_PER_EUR,
      })),
    });
  }

  private toHead(
    commitment: SampleContract | SampleOrder,
    ids: SampleIds,
    orderDate: string | null,
    word: (name: Named) => string,
  ) {
    const costCentre = INITIATIVES.find(({ code }) => code === commitment.initiative)?.costCentre ?? '';
    return {
      number: commitment.number,
      title: word(commitment.title),
      note: word(commitment.note),
      vendorId: idOf(ids.vendors, commitment.vendor),
      costCentreId: idOf(ids.costCentres, costCentre),
      initiativeId: idOf(ids.initiatives, commitment.initiative),
      responsibleId: idOf(ids.people, commitment.responsible),
      orderDate,
    };
  }

  private place(access: Access, { id, version }: Order): Promise<Order> {
    return this.progress.transition(access, id, version, { to: 'ordered', reason: '' });
  }
}

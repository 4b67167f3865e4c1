import type { Order, OrderLine } from '@etat/contracts';

export interface OpenLine {
  order: Order;
  line: OrderLine;
}

/** Order lines an invoice can still be booked on: those of the vendor when one is chosen, open ones before the others. */
export function toOpenLines(orders: readonly Order[], vendorId: string | null): OpenLine[] {
  return orders
    .filter((order) => order.state === 'ordered' && (vendorId === null || order.vendorId === vendorId))
    .flatMap((order) => order.lines.map((line) => ({ order, line })))
    .filter(({ line }) => !line.isFinal)
    .sort((a, b) => Number(b.line.openMinor > 0) - Number(a.line.openMinor > 0));
}

/** What may still be invoiced: what is open, and what was received already, whose invoice is still to come. */
export const toBillableMinor = ({
  openMinor,
  unbilledMinor,
}: Pick<OrderLine, 'openMinor' | 'unbilledMinor'>) => openMinor + unbilledMinor;

/** Where an invoice of an order line is booked. */
export interface OrderPlace {
  costCentreId: string;
  categoryId: string;
  initiativeId: string | null;
  vendorId: string;
}

export function toOrderPlace({ order, line }: OpenLine): OrderPlace {
  const { costCentreId, initiativeId, vendorId } = order;
  return { costCentreId, categoryId: line.categoryId, initiativeId, vendorId };
}

import type { Order, OrderLine } from '@etat/contracts';
import { computeNoticeDate, computeOrderLine, sumMinor } from '@etat/domain';
import type { OrderEntity } from './order.entity';
import type { OrderLineEntity } from './order-line.entity';
import type { OrderWithLines } from './order-with-lines';
import { toContractTerms } from './to-contract-terms';
import { toLineAmounts } from './to-line-amounts';

/** Maps an order with its lines to what leaves the server. */
export function toOrder({ order, lines }: OrderWithLines): Order {
  const { id, version, kind, state, stateReason, number, title, note, vendorId } = order;
  const { costCentreId, initiativeId, responsibleId, orderDate } = order;
  const shown = lines.map((line) => toOrderLine(order, line));
  const sum = (amount: (line: OrderLine) => number) => sumMinor(shown.map(amount));
  return {
    id,
    version,
    kind,
    state,
    stateReason,
    number,
    title,
    note,
    vendorId,
    costCentreId,
    initiativeId,
    responsibleId,
    orderDate,
    contract: kind === 'contract' ? toContract(order) : null,
    lines: shown,
    orderedMinor: sum((line) => line.orderedMinor),
    invoicedMinor: sum((line) => line.invoicedMinor),
    openMinor: sum((line) => line.openMinor),
  };
}

function toContract(order: OrderEntity): Order['contract'] {
  const terms = toContractTerms(order);
  const isEnding = !terms.autoRenews || terms.noticeGivenOn !== null;
  return { ...terms, noticeDate: isEnding ? null : computeNoticeDate(terms) };
}

function toOrderLine(order: OrderEntity, line: OrderLineEntity): OrderLine {
  const { id, position, text, categoryId, dueMonth, orderedMinor, cancelledMinor, cancelReason } = line;
  return {
    id,
    position,
    text,
    categoryId,
    dueMonth,
    orderedMinor,
    cancelledMinor,
    cancelReason,
    receivedMinor: line.receivedMinor,
    invoicedMinor: line.invoicedMinor,
    isFinal: line.finalInvoices > 0,
    ...computeOrderLine(toLineAmounts(order, line)),
  };
}

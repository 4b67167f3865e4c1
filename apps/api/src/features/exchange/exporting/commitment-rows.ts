import type { ContractEvent, Order } from '@etat/contracts';
import type { CsvCell } from '@etat/exchange';
import { amount, type ExportRow, text } from './export-row';
import type { ExportNames } from './export-names';
import type { Money } from './export-rows';

const date = (value: string | null): CsvCell => (value === null ? null : { kind: 'date', date: value });

/** Every line of an order, in the order of our columns; the control total is what is open. */
export function toOrderRows(order: Order, names: ExportNames, { currency, exponent }: Money): ExportRow[] {
  return order.lines.map((line) => ({
    cells: [
      text(order.number),
      text(order.kind),
      text(order.state),
      text(order.title),
      text(names.vendor(order.vendorId)),
      text(names.costCentre(order.costCentreId)),
      text(names.initiative(order.initiativeId)),
      date(order.orderDate),
      { kind: 'integer', value: line.position },
      text(line.text),
      text(names.category(line.categoryId)),
      { kind: 'month', month: line.dueMonth },
      amount(line.orderedMinor, exponent),
      amount(line.cancelledMinor, exponent),
      amount(line.receivedMinor, exponent),
      amount(line.invoicedMinor, exponent),
      { kind: 'integer', value: line.isFinal ? 1 : 0 },
      amount(line.openMinor, exponent),
      text(currency),
      text(line.cancelReason),
    ],
    figure: line.openMinor,
  }));
}

/** One event of the contract calendar. The control total is what the renewals cost; their notice dates do not count twice. */
export function toCalendarRow(
  event: ContractEvent,
  names: ExportNames,
  { currency, exponent }: Money,
): ExportRow {
  return {
    cells: [
      date(event.date),
      text(event.kind),
      text(event.number),
      text(event.title),
      text(names.vendor(event.vendorId)),
      text(names.costCentre(event.costCentreId)),
      date(event.termStart),
      date(event.termEnd),
      amount(event.costMinor, exponent),
      text(currency),
      { kind: 'integer', value: event.isDue ? 1 : 0 },
    ],
    figure: event.kind === 'renewal' ? event.costMinor : 0,
  };
}

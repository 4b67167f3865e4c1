import type { RowCells } from './row-cells';

/** An order as a file may name it. */
export interface KnownOrder {
  number: string;
  isInForce: boolean;
  lines: readonly KnownLine[];
}
interface KnownLine {
  id: string;
  position: number;
  /** Whether something of it is still to come. */
  isOpen: boolean;
}

/** What a row says of its order: a line, or why it names none. */
export type OrderReference =
  { lineId: string; problem: OrderProblem | null } | { lineId: null; problem: OrderProblem };

export interface OrderProblem {
  code: string;
  details: Record<string, string>;
}

const toKey = (text: string) => text.trim().toLowerCase();

/** Turns the number of an order in a file into the order line that the posting consumes. */
export class OrderReferences {
  private readonly orders = new Map<string, KnownOrder>();
  private readonly labels = new Map<string, string>();

  constructor(orders: readonly KnownOrder[]) {
    for (const order of orders) {
      this.orders.set(toKey(order.number), order);
      for (const { id, position } of order.lines) this.labels.set(id, `${order.number}/${position}`);
    }
  }

  /**
   * Null where the row names no order. What stands in the way of a new posting is no error of one that is booked already:
   * by then its order may be closed, so the problem is handed on for the caller to judge.
   */
  read(cells: RowCells): OrderReference | null {
    const written = cells.name('order', { find: (text) => this.orders.get(toKey(text)) });
    return written === '' ? null : this.find(written);
  }

  /** The order line as a file may name it; null for none. */
  label(lineId: string | null | undefined): string | null {
    return this.labels.get(lineId ?? '') ?? null;
  }

  private find(written: string): OrderReference {
    const whole = this.orders.get(toKey(written));
    if (whole) return pickLine(whole);
    // Numbers of orders may hold a slash themselves, so only the last one can lead to the line.
    const [, number = '', position = ''] = /^(.+)\/\s*(\d{1,4})$/.exec(written) ?? [];
    const order = this.orders.get(toKey(number));
    if (!order) return unknown('import.order-unknown', { order: written });
    const line = order.lines.find((one) => one.position === Number(position));
    if (!line) return unknown('import.order-line-unknown', { order: order.number, line: position });
    return toReference(order, line);
  }
}

function pickLine(order: KnownOrder): OrderReference {
  const open = order.lines.filter(({ isOpen }) => isOpen);
  const [line] = order.lines.length === 1 ? order.lines : open;
  if (order.lines.length > 1 && open.length > 1)
    return unknown('import.order-line-ambiguous', {
      order: order.number,
      lines: open.map(({ position }) => `${order.number}/${position}`).join(', '),
    });
  return line ? toReference(order, line) : unknown('import.order-nothing-open', { order: order.number });
}

const unknown = (code: string, details: Record<string, string>): OrderReference => ({
  lineId: null,
  problem: { code, details },
});

function toReference(order: KnownOrder, { id }: KnownLine): OrderReference {
  const problem = { code: 'import.order-not-in-force', details: { order: order.number } };
  return { lineId: id, problem: order.isInForce ? null : problem };
}

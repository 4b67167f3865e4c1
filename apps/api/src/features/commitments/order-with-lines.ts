import type { OrderEntity } from './order.entity';
import type { OrderLineEntity } from './order-line.entity';

/** An order is read and written whole: its lines have no life of their own. */
export interface OrderWithLines {
  order: OrderEntity;
  /** In the order of their positions. */
  lines: readonly OrderLineEntity[];
}

/** One line with the order it belongs to. */
export interface PlacedLine {
  order: OrderEntity;
  line: OrderLineEntity;
}

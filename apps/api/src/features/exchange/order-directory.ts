import { Injectable } from '@nestjs/common';
import { computeOpenCommitmentMinor } from '@etat/domain';
import { type Access, scopeOf } from '../../platform/access/access';
import { OrderRepository, toLineAmounts } from '../commitments';
import type { KnownOrder } from './reading/order-references';
import type { ReadingContext } from './reading/reading-context';

/** The orders a file may refer to, and how a file of ours refers to them. */
@Injectable()
export class OrderDirectory {
  constructor(private readonly orders: OrderRepository) {}

  /** Nothing is loaded for a file that names no orders. */
  async load({ access, settings }: ReadingContext): Promise<KnownOrder[]> {
    if (settings.columns.order === undefined) return [];
    const known: KnownOrder[] = [];
    const scope = scopeOf(access, 'commitments.read');
    for await (const page of this.orders.stream(access.organisation.id, scope))
      for (const { order, lines } of page)
        known.push({
          number: order.number,
          isInForce: order.state === 'ordered',
          lines: lines.map((line) => ({
            id: line.id,
            position: line.position,
            isOpen: computeOpenCommitmentMinor(toLineAmounts(order, line)) > 0,
          })),
        });
    return known;
  }

  /** `number/line` by order line, for every order the reader may see. */
  async loadNames(access: Access): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    const scope = access.scopes.get('commitments.read');
    if (!scope) return names;
    for await (const page of this.orders.stream(access.organisation.id, scope))
      for (const { order, lines } of page)
        for (const { id, position } of lines) names.set(id, `${order.number}/${position}`);
    return names;
  }
}

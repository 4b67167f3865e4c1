import { Injectable } from '@nestjs/common';
import type { OrderFinding } from '@etat/contracts';
import type { Access } from '../../platform/access/access';

/** What is about to be committed. */
export interface OrderRequest {
  orderId: string;
  number: string;
  costCentreId: string;
  initiativeId: string | null;
  vendorId: string;
  lines: readonly { categoryId: string; dueMonth: string; amountMinor: number }[];
}

/** Why an order is refused, in words that a sentence needs; of several reasons the one that no other budget would mend. */
export interface OrderStop {
  /** `hidden`: the asker may not see all of the budget's cost, and so not what is left of it. */
  cause: 'frozen' | 'exceeded' | 'hidden';
  /** Code and name of the cost centre or initiative whose budget or freeze it is. */
  placeCode: string;
  placeName: string;
  fiscalYear: number;
  availableMinor: number | null;
  requestedMinor: number;
  currency: string;
  /** Of the freeze; null of a budget. */
  freezeReason: string | null;
  fromDate: string | null;
}

/** `allow`: go on; `warn`: go on and say so; `stop`: refuse. The findings name the budgets that would be exceeded. */
export interface OrderVerdict {
  verdict: 'allow' | 'warn' | 'stop';
  findings: OrderFinding[];
  /** With `stop`. */
  stop?: OrderStop;
}

export type OrderChecker = (access: Access, request: OrderRequest) => Promise<OrderVerdict>;

/**
 * Asked before money is committed: when an order is placed or reopened and when a contract is renewed, inside the same
 * unit of work. Budget control stands above this feature and registers itself here; until then everything is allowed.
 */
@Injectable()
export class OrderCheck {
  private checker: OrderChecker = () => Promise.resolve({ verdict: 'allow', findings: [] });

  use(checker: OrderChecker): void {
    this.checker = checker;
  }

  check(access: Access, request: OrderRequest): Promise<OrderVerdict> {
    return this.checker(access, request);
  }
}

import type { Order } from '@etat/contracts';

/** What somebody may do with an order, the most likely first. */
export type OrderStep =
  'place' | 'edit' | 'delete' | 'close' | 'cancel' | 'reopen' | 'give-notice' | 'renew' | 'plan';

export function toOrderSteps(order: Order, mayPlan: boolean): OrderStep[] {
  const { state, contract } = order;
  const plan: OrderStep[] = contract && mayPlan ? ['plan'] : [];
  switch (state) {
    case 'draft':
      return ['place', 'edit', 'delete', ...plan];
    case 'ordered': {
      const isEnding = contract === null || contract.noticeGivenOn !== null;
      const next: OrderStep[] = isEnding || contract.renewalMonths === null ? [] : ['renew'];
      const notice: OrderStep[] = isEnding || !contract.autoRenews ? [] : ['give-notice'];
      return [...next, ...notice, 'edit', ...plan, 'close', 'cancel'];
    }
    case 'closed':
      return ['reopen'];
    case 'cancelled':
      return [];
  }
}

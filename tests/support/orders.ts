import type { Order, OrderTransitionResult } from '@etat/contracts';
import type { Ledger } from './ledger';
import type { Member } from './tenant';

let count = 0;
const nextNumber = () => `O-${String((count += 1)).padStart(3, '0')}`;

/** An order of agency work; its lines are due in June 2026 unless told otherwise. */
export const orderBody = (
  ledger: Ledger,
  lines: { orderedMinor: number; dueMonth?: string; text?: string }[],
  more: object = {},
) => ({
  kind: 'order',
  number: nextNumber(),
  title: 'Campaign',
  vendorId: ledger.vendorId,
  costCentreId: ledger.costCentreId,
  initiativeId: ledger.initiativeId,
  lines: lines.map((line) => ({
    text: 'Agency work',
    categoryId: ledger.agencyId,
    dueMonth: '2026-06',
    ...line,
  })),
  ...more,
});

/** A year of monitoring at 1,200.00 a month that renews by a year, three months' notice. */
export const contractBody = (ledger: Ledger, terms: object = {}, more: object = {}) => ({
  kind: 'contract',
  number: nextNumber(),
  title: 'Monitoring',
  vendorId: ledger.vendorId,
  costCentreId: ledger.costCentreId,
  initiativeId: ledger.initiativeId,
  contract: {
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    intervalMonths: 1,
    amountMinor: 120_000,
    categoryId: ledger.agencyId,
    noticeMonths: 3,
    autoRenews: true,
    renewalMonths: 12,
    reminderDays: 30,
    ...terms,
  },
  ...more,
});

/** Sends an action on an order under the version that was last seen. */
export async function act(
  by: Member,
  order: Pick<Order, 'id' | 'version'>,
  action: string,
  body: object,
): Promise<OrderTransitionResult> {
  const answer = await by.http.post<OrderTransitionResult>(by.path(`orders/${order.id}/${action}`), body, {
    ifMatch: `"${order.version}"`,
  });
  if (answer.status !== 200) throw new Error(`${action} answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** An order in force. */
export async function place(by: Member, body: object): Promise<Order> {
  return act(by, await by.create<Order>('orders', body), 'transition', { to: 'ordered' });
}

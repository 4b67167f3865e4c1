import {
  BudgetLineSchema,
  ContractCalendarSchema,
  OrderPageSchema,
  OrderSchema,
  OrderTransitionResultSchema,
  PlanActualReportSchema,
  PostingPageSchema,
  type BudgetLineCreate,
  type Order,
  type OrderKind,
  type OrderState,
  type OrderTransition,
} from '@etat/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createResource, getAll, request } from '../../../platform/http';

export interface OrderFilter {
  kind?: OrderKind;
  state?: OrderState;
  search?: string;
}

/** Orders or contracts, newest first; an organisation has some hundreds of them. */
export const ordersQuery = (path: string, filter: OrderFilter) =>
  queryOptions({
    queryKey: [path, 'orders', filter],
    queryFn: ({ signal }) => getAll(`${path}/orders`, OrderPageSchema, { ...filter }, signal),
  });

export const orderQuery = (path: string, id: string) =>
  queryOptions({
    queryKey: [path, 'orders', id],
    queryFn: ({ signal }) => request(`${path}/orders/${id}`, OrderSchema, { signal }),
  });

/** The postings that consume an order. */
export const orderPostingsQuery = (path: string, orderId: string) =>
  queryOptions({
    queryKey: [path, 'postings', { orderId }],
    queryFn: ({ signal }) => getAll(`${path}/postings`, PostingPageSchema, { orderId }, signal),
  });

export const calendarQuery = (path: string) =>
  queryOptions({
    queryKey: [path, 'contract-calendar'],
    queryFn: ({ signal }) => request(`${path}/contract-calendar`, ContractCalendarSchema, { signal }),
  });

/** Plan, actual and open commitments of a year by cost centre or initiative. */
export const budgetQuery = (
  path: string,
  query: { fiscalYear: number; dimension: 'cost-centre' | 'initiative' },
) =>
  queryOptions({
    queryKey: [path, 'reports', 'plan-actual', query],
    queryFn: ({ signal }) =>
      request(`${path}/reports/plan-actual`, PlanActualReportSchema, { query: { ...query }, signal }),
  });

const post = (path: string, order: Order, action: string, body: unknown) => ({
  url: `${path}/orders/${order.id}/${action}`,
  options: { method: 'POST' as const, body, ifMatch: order.version },
});

/** Places, closes, cancels or reopens; the answer names the budgets that control warns of. */
export function moveOrder(path: string, order: Order, body: OrderTransition) {
  const { url, options } = post(path, order, 'transition', body);
  return request(url, OrderTransitionResultSchema, options);
}

export function renewContract(path: string, order: Order, reason: string) {
  const { url, options } = post(path, order, 'renewal', { reason });
  return request(url, OrderTransitionResultSchema, options);
}

export function giveNotice(path: string, order: Order, body: { givenOn: string; reason: string }) {
  const { url, options } = post(path, order, 'notice', body);
  return request(url, OrderSchema, options);
}

export type LineAction = 'receipt' | 'cancellation' | 'due-month';

export function changeLine(path: string, order: Order, lineId: string, action: LineAction, body: object) {
  const { url, options } = post(path, order, `lines/${lineId}/${action}`, body);
  return request(url, OrderSchema, options);
}

export function planLine(path: string, versionId: string, body: BudgetLineCreate, idempotencyKey: string) {
  return createResource(`${path}/versions/${versionId}/lines`, BudgetLineSchema, body, idempotencyKey);
}

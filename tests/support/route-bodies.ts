import { randomUUID } from 'node:crypto';
import { INTERNAL_BODIES } from './resources';

/** Valid bodies and queries of the routes that want more than `{}`, so that they are refused for the id alone. */
export const ROUTE_BODIES: Record<string, unknown> = {
  'POST /versions/{id}/transition': { to: 'in-review' },
  'POST /versions/{versionId}/lines': {
    ...INTERNAL_BODIES['lines']?.({}),
    costCentreId: randomUUID(),
    categoryId: randomUUID(),
    roleId: randomUUID(),
  },
  'POST /versions/{versionId}/line-transitions': { lineIds: [randomUUID()], to: 'submitted' },
  'PUT /versions/{versionId}/plan-rates': { rates: [{ currency: 'USD', rateE9: 1_100_000_000 }] },
  'POST /versions/{versionId}/changes': {
    kind: 'supplement',
    lineId: randomUUID(),
    amountsMinor: Array.from({ length: 12 }, () => 0),
    reason: 'more',
  },
  'POST /versions/{versionId}/changes/{id}/decision': { to: 'approved' },
  'POST /versions/{versionId}/carry-forward': {
    items: [{ costCentreId: randomUUID(), categoryId: randomUUID(), initiativeId: null, amountMinor: 1 }],
    reason: 'left over',
  },
  'PATCH /versions/{versionId}/lines': {
    operations: [{ op: 'delete', id: randomUUID(), expectedVersion: 1 }],
  },
  'POST /postings/{id}/reversal': { reason: 'wrong' },
  'POST /orders/{id}/transition': { to: 'ordered' },
  'POST /orders/{id}/notice': { givenOn: '2026-01-15' },
  'POST /orders/{id}/lines/{lineId}/receipt': { receivedMinor: 1 },
  'POST /orders/{id}/lines/{lineId}/cancellation': { amountMinor: 1, reason: 'late' },
  'POST /orders/{id}/lines/{lineId}/due-month': { dueMonth: '2026-02' },
  'POST /postings/{id}/release': { reason: 'wrong' },
  'POST /postings/{id}/split/withdrawal': { reason: 'wrong' },
  'PUT /postings/{id}/split': { method: 'percentage', reason: 'wrong', parts: [{ shareBp: 10_000 }] },
  'POST /lines/{id}/split': { method: 'percentage', parts: [{ shareBp: 5_000 }, { shareBp: 5_000 }] },
  'POST /versions/{versionId}/cut': { shareBp: 1, fromMonth: '2026-01', basis: 'none', reason: 'wrong' },
  'POST /versions/{versionId}/cut/preview': { shareBp: 1, fromMonth: '2026-01' },
  'POST /versions/{versionId}/reserve': {
    title: 'Reserve',
    costCentreId: randomUUID(),
    categoryId: randomUUID(),
    totalMinor: 1,
  },
  'POST /versions/{versionId}/reserve/releases': {
    reserveLineId: randomUUID(),
    lineId: randomUUID(),
    amountMinor: 1,
    reason: 'wrong',
  },
  'POST /rounds/{id}/submissions': { costCentreId: randomUUID() },
  'POST /rounds/{id}/reopenings': { costCentreId: randomUUID(), reason: 'wrong' },
  'POST /freezes/{id}/lift': { reason: 'wrong' },
  'PUT /kpis/{id}/values': { values: [{ month: '2026-01', valueE4: 1, expectedE4: null }] },
  'PUT /imports/{id}/profile': { name: 'Ledger' },
  'PUT /imports/{id}/settings': {
    dialect: { encoding: 'utf-8', delimiter: ',', decimal: '.', dateForm: 'iso', headerLine: 1 },
    columns: {},
  },
};
export const QUERIES: Record<string, string> = {
  '/versions/{id}/comparison': `?with=${randomUUID()}`,
  '/kpis/{id}/series': '?from=2026-01&to=2026-12',
  '/impact/{initiativeId}': '?from=2026-01&to=2026-12',
};

import type { Order } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { order } from './order.fixture';
import { toOrderSteps } from './to-order-steps';

const terms: NonNullable<Order['contract']> = {
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  intervalMonths: 1,
  amountMinor: 100,
  categoryId: order.vendorId,
  noticeMonths: 3,
  autoRenews: true,
  renewalMonths: 12,
  reminderDays: 30,
  noticeDate: '2026-09-30',
  noticeGivenOn: null,
};

describe('toOrderSteps', () => {
  it.each([
    ['a draft', { state: 'draft' }, ['place', 'edit', 'delete']],
    ['in force', {}, ['edit', 'close', 'cancel']],
    ['closed', { state: 'closed' }, ['reopen']],
    ['cancelled', { state: 'cancelled' }, []],
    ['a contract', { contract: terms }, ['renew', 'give-notice', 'edit', 'plan', 'close', 'cancel']],
    [
      'a contract that ends',
      { contract: { ...terms, noticeGivenOn: '2026-09-01' } },
      ['edit', 'plan', 'close', 'cancel'],
    ],
    [
      'a contract prolonged by hand',
      { contract: { ...terms, autoRenews: false } },
      ['renew', 'edit', 'plan', 'close', 'cancel'],
    ],
  ] as [string, Partial<Order>, string[]][])('%s', (_case, changes, expected) => {
    expect(toOrderSteps({ ...order, ...changes }, true)).toEqual(expected);
  });

  it('who may not plan is not asked to', () => {
    expect(toOrderSteps({ ...order, contract: terms }, false)).not.toContain('plan');
  });
});

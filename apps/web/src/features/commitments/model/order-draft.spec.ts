import { OrderCreateSchema, OrderUpdateSchema } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { order } from './order.fixture';
import { emptyLine, toBody, toDraft, toFreeBody } from './order-draft';

describe('the form of an order', () => {
  it('an empty form begins with one line, and a contract with usual terms', () => {
    const draft = toDraft(undefined);
    expect(draft.lines).toEqual([emptyLine('first')]);
    expect(draft.contract).toMatchObject({ intervalMonths: 1, noticeMonths: 3, autoRenews: true });
  });

  it('an order comes back as it was read', () => {
    const body = OrderCreateSchema.parse(toBody('order', toDraft(order)));
    expect(body).toMatchObject({ kind: 'order', number: 'B-1', vendorId: order.vendorId });
    const { text, categoryId, dueMonth, orderedMinor } = order.lines[0] ?? {};
    expect(body).toMatchObject({ lines: [{ text, categoryId, dueMonth, orderedMinor }] });
    expect(body).not.toHaveProperty('contract');
  });

  it('a contract that does not renew has no further term', () => {
    const terms = {
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      amountMinor: 100,
      categoryId: order.vendorId,
    };
    const draft = toDraft(order);
    const contract = { ...draft.contract, ...terms, autoRenews: false };
    const body = OrderCreateSchema.parse(toBody('contract', { ...draft, contract }));
    expect(body).toMatchObject({ kind: 'contract', contract: { renewalMonths: null } });
    expect(body).not.toHaveProperty('lines');
  });

  it('once in force only words and reminder are sent', () => {
    const free = toFreeBody('order', toDraft(order));
    expect(Object.keys(OrderUpdateSchema.parse(free))).toEqual(['title', 'note', 'responsibleId']);
    expect(toFreeBody('contract', toDraft(order)).contract).toEqual({ reminderDays: 30 });
  });
});

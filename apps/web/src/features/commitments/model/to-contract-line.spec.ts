import { BudgetLineCreateSchema, type Order } from '@etat/contracts';
import { fiscalMonths } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import { order } from './order.fixture';
import { toContractLine } from './to-contract-line';

const contract: NonNullable<Order['contract']> = {
  startDate: '2026-02-01',
  endDate: '2027-01-31',
  intervalMonths: 3,
  amountMinor: 300_00,
  categoryId: order.vendorId,
  noticeMonths: 3,
  autoRenews: true,
  renewalMonths: 12,
  reminderDays: 30,
  noticeDate: '2026-10-31',
  noticeGivenOn: null,
};

describe('toContractLine', () => {
  it('plans the instalments where they fall, renewals included', () => {
    const line = toContractLine({ ...order, contract }, { months: fiscalMonths(2027, 1) });
    expect(BudgetLineCreateSchema.parse(line)).toMatchObject({
      kind: 'external',
      title: 'Campaign',
      note: 'B-1',
      phasing: 'manual',
      amountsMinor: [0, 300_00, 0, 0, 300_00, 0, 0, 300_00, 0, 0, 300_00, 0],
    });
  });

  it('plans nothing after notice, and no order', () => {
    const ending = { ...order, contract: { ...contract, noticeGivenOn: '2026-10-01' } };
    const line = toContractLine(ending, { months: fiscalMonths(2027, 1) });
    expect(line).toMatchObject({ amountsMinor: Array.from({ length: 12 }, () => 0) });
    expect(toContractLine(order, { months: fiscalMonths(2027, 1) })).toBeNull();
  });
});

import type { Accrual, Posting, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, invoice, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
});
afterAll(() => server.stop());

const accrue = (more: object = {}) =>
  member.create<Posting>(
    'postings',
    invoice(ledger, {
      isAccrual: true,
      amountMinor: 1_000_00,
      vendorId: ledger.vendorId,
      document: 'due',
      ...more,
    }),
  );
const bill = (accrual: Posting, amountMinor: number, more: object = {}) =>
  member.post<Posting & Problem>(
    'postings',
    invoice(ledger, { amountMinor, accrual: { id: accrual.id }, ...more }),
  );
const find = async (accrual: Posting, query = '') =>
  (await member.get<{ items: Accrual[] }>(`accruals${query}`)).body.items.find(
    ({ posting }) => posting.id === accrual.id,
  );
const monthSum = async (month: string) => {
  const { body } = await member.get<{ items: Posting[] }>(
    `postings?fromMonth=${month}&toMonth=${month}&limit=1000`,
  );
  return body.items.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
};

describe('an accrual', () => {
  it('is a cost of its month; a partial invoice releases its part, the last one the rest', async () => {
    const accrual = await accrue({ postingDate: '2025-01-31' });
    expect(accrual).toMatchObject({ isAccrual: true, state: 'posted', serviceMonth: '2025-01' });
    expect(await monthSum('2025-01')).toBe(1_000_00);
    await bill(accrual, 400_00, { postingDate: '2025-01-31' });
    expect(await find(accrual)).toMatchObject({ releasedMinor: -400_00, remainingMinor: 600_00 });
    expect(await monthSum('2025-01')).toBe(1_000_00);
    await bill(accrual, 500_00, { postingDate: '2025-01-31', accrual: { id: accrual.id, isFinal: true } });
    expect(await monthSum('2025-01')).toBe(900_00);
    expect(await find(accrual)).toBeUndefined();
    expect(await find(accrual, '?all=true')).toMatchObject({ remainingMinor: 0 });
    expect((await bill(accrual, 1)).body.code).toBe('accrual.released');
  });

  it('a dearer invoice of a later month: the difference is a cost of that month', async () => {
    const accrual = await accrue({ postingDate: '2025-02-28' });
    await member.post('periods/close', { month: '2025-02' });
    await bill(accrual, 1_200_00, { postingDate: '2025-03-15' });
    expect([await monthSum('2025-02'), await monthSum('2025-03')]).toEqual([1_000_00, 200_00]);
  });

  it('stands again when the invoice is reversed', async () => {
    const accrual = await accrue({ postingDate: '2025-04-30' });
    const invoiced = await bill(accrual, 700_00, { postingDate: '2025-04-30' });
    await member.post(`postings/${invoiced.body.id}/reversal`, { reason: 'Wrong vendor' });
    expect(await find(accrual)).toMatchObject({ releasedMinor: 0, remainingMinor: 1_000_00 });
    expect(await monthSum('2025-04')).toBe(1_000_00);
  });

  it('is released by hand, in part and wholly', async () => {
    const accrual = await accrue({ postingDate: '2025-05-31' });
    const part = await member.post<Posting>(`postings/${accrual.id}/release`, {
      amountMinor: 250_00,
      reason: 'Less was delivered',
    });
    expect(part.body).toMatchObject({ state: 'release', amountMinor: -250_00, derivedFrom: accrual.id });
    const reversal = await member.post<Problem>(`postings/${accrual.id}/reversal`, { reason: 'No' });
    expect(reversal.body.code).toBe('accrual.partly-released');
    expect((await member.post(`postings/${accrual.id}/release`, { reason: 'Nothing comes' })).status).toBe(
      201,
    );
    expect(await monthSum('2025-05')).toBe(0);
  });

  it('of two invoices at the same time no cent is released twice', async () => {
    const accrual = await accrue({ postingDate: '2025-06-30' });
    const answers = await Promise.all(
      [1, 2, 3].map(() => bill(accrual, 600_00, { postingDate: '2025-06-30' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422]);
    expect(await find(accrual, '?all=true')).toMatchObject({ releasedMinor: -1_000_00, remainingMinor: 0 });
  });

  it.each([
    ['is not split', 'split', 'posting.not-splittable'],
    ['releases nothing by a credit note', 'release', 'accrual.nothing-released'],
  ])('%s', async (_case, what, code) => {
    const accrual = await accrue({ postingDate: '2025-07-31' });
    const answer =
      what === 'split'
        ? await member.put<Problem>(`postings/${accrual.id}/split`, {
            method: 'percentage',
            reason: 'Elsewhere',
            parts: [{ costCentreId: member.rootCostCentreId, shareBp: 10_000 }],
          })
        : await member.post<Problem>(`postings/${accrual.id}/release`, { amountMinor: -1, reason: 'No' });
    expect(answer.body.code).toBe(code);
  });

  it('what is no accrual is none, and another subtree does not see it', async () => {
    const plain = await member.create<Posting>('postings', invoice(ledger, { amountMinor: 1 }));
    expect((await bill(plain, 1)).body.code).toBe('accrual.unknown');
    const centre = await member.create('cost-centres', {
      code: 'X',
      name: 'X',
      parentId: member.rootCostCentreId,
    });
    const owner = await member.invite(server, 'Ex Owner', [
      { role: 'budget-owner', costCentreId: centre.id },
    ]);
    const accrual = await accrue({ postingDate: '2025-08-31' });
    expect((await owner.get<{ items: Accrual[] }>('accruals?all=true')).body.items).toEqual([]);
    const stolen = await owner.post<Problem>(
      'postings',
      invoice(ledger, { amountMinor: 1, costCentreId: centre.id, accrual: { id: accrual.id } }),
    );
    expect(stolen.body.code).toBe('accrual.unknown');
  });

  it('the roll-up is the sum of all of it', async () => {
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, output]);
  });
});

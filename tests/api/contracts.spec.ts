import type { ContractCalendar, Order, Overview, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../support/ledger';
import { act, contractBody, orderBody, place } from '../support/orders';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-09-10' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
});
afterAll(() => server.stop());

const calendarOf = async (order: Order, query = '') => {
  const { body } = await member.get<ContractCalendar>(`contract-calendar${query}`);
  return body.items
    .filter(({ orderId }) => orderId === order.id)
    .map(({ kind, date, costMinor, isDue }) => [kind, date, costMinor, isDue]);
};
const refuse = async (order: Order, action: string, body: object) => {
  const answer = await member.http.post<Problem>(member.path(`orders/${order.id}/${action}`), body, {
    ifMatch: `"${order.version}"`,
  });
  return [answer.status, answer.body.code];
};

describe('a contract', () => {
  it('commits each of its months when placed, and says its notice date', async () => {
    const draft = await member.create<Order>('orders', contractBody(ledger));
    expect(draft).toMatchObject({ lines: [], openMinor: 0, contract: { noticeDate: '2026-09-30' } });
    const placed = await act(member, draft, 'transition', { to: 'ordered' });
    expect(placed).toMatchObject({ orderedMinor: 1_440_000, openMinor: 1_440_000 });
    expect(placed.lines.map(({ dueMonth }) => dueMonth)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
    );
    expect(
      (await member.patch<Problem>(`orders/${placed.id}`, 2, { contract: { amountMinor: 1 } })).body.code,
    ).toBe('order.locked');
    const patient = await member.patch<Order>(`orders/${placed.id}`, 2, { contract: { reminderDays: 5 } });
    expect(patient.body.contract?.reminderDays).toBe(5);
  });

  it.each([
    ['ends before it starts', { endDate: '2025-12-31' }, 422, 'contract.reversed'],
    ['renews for no stated term', { renewalMonths: null }, 422, 'contract.renewal-missing'],
    [
      'renews by half a billing year',
      { intervalMonths: 12, renewalMonths: 6 },
      422,
      'contract.renewal-not-whole',
    ],
    ['is billed every five months', { intervalMonths: 5 }, 400, 'request.invalid'],
  ])('that %s is refused', async (_case, terms, status, code) => {
    const answer = await member.post<Problem>('orders', contractBody(ledger, terms));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('stands in the calendar with its notice date and renewal, reminds in time, and is taken over', async () => {
    const contract = await place(member, contractBody(ledger));
    expect(await calendarOf(contract)).toEqual([
      ['notice', '2026-09-30', 1_440_000, true],
      ['renewal', '2027-01-01', 1_440_000, false],
    ]);
    const overview = await member.get<Overview>('reports/overview');
    expect(overview.body.reminders.map(({ orderId }) => orderId)).toContain(contract.id);
    const renewed = await act(member, contract, 'renewal', { reason: 'Good service' });
    expect(renewed).toMatchObject({
      orderedMinor: 2_880_000,
      contract: { endDate: '2027-12-31', noticeDate: '2027-09-30' },
    });
    expect(renewed.lines.at(-1)?.dueMonth).toBe('2027-12');
    expect(await calendarOf(contract)).toEqual([]);
    expect(await calendarOf(contract, '?from=2027-09-10')).toEqual([
      ['notice', '2027-09-30', 1_440_000, false],
      ['renewal', '2028-01-01', 1_440_000, false],
    ]);
  });

  it('that renewed itself stays due until it is taken over', async () => {
    const terms = { startDate: '2025-07-01', endDate: '2026-06-30', intervalMonths: 12 };
    const contract = await place(member, contractBody(ledger, terms));
    expect(await calendarOf(contract)).toEqual([
      ['renewal', '2026-07-01', 120_000, true],
      ['notice', '2027-03-31', 120_000, false],
      ['renewal', '2027-07-01', 120_000, false],
    ]);
    expect(await refuse(contract, 'notice', { givenOn: '2026-09-10' })).toEqual([
      422,
      'contract.notice-late',
    ]);
    await act(member, contract, 'renewal', {});
    expect((await calendarOf(contract))[0]).toEqual(['notice', '2027-03-31', 120_000, false]);
  });

  it('to which notice was given ends, and does not renew', async () => {
    const contract = await place(member, contractBody(ledger));
    const ending = await act(member, contract, 'notice', { givenOn: '2026-09-10', reason: 'Too dear' });
    expect(ending.contract).toMatchObject({ noticeGivenOn: '2026-09-10', noticeDate: null });
    expect(await calendarOf(contract)).toEqual([['end', '2026-12-31', 0, false]]);
    expect(await refuse(ending, 'renewal', {})).toEqual([422, 'contract.ends-anyway']);
    expect(await refuse(ending, 'notice', { givenOn: '2026-09-10' })).toEqual([422, 'contract.ends-anyway']);
    const order = await place(member, orderBody(ledger, [{ orderedMinor: 1 }]));
    expect(await refuse(order, 'renewal', {})).toEqual([422, 'contract.not-a-contract']);
    const draft = await member.create<Order>('orders', contractBody(ledger));
    expect(await refuse(draft, 'renewal', {})).toEqual([422, 'order.not-in-force']);
  });

  it('that does not renew by itself can still be prolonged', async () => {
    const terms = { endDate: '2026-03-31', autoRenews: false, renewalMonths: 3 };
    const contract = await place(member, contractBody(ledger, terms));
    const longer = await act(member, contract, 'renewal', {});
    expect(longer).toMatchObject({ orderedMinor: 720_000, contract: { endDate: '2026-06-30' } });
  });

  it('the calendar goes out as CSV, in order', async () => {
    const csv = await member.http.fetch('GET', member.path('exports/contract-calendar?months=6'));
    const rows = (await csv.text()).trimEnd().split('\r\n');
    expect(rows[0]).toBe('date,event,number,title,vendor,cost_centre,term_start,term_end,cost,currency,due');
    expect(rows[1]).toMatch(
      /^2026-09-30,notice,O-\d+,Monitoring,Studio,4100,2027-01-01,2027-12-31,14400\.00,EUR,0$/,
    );
    const dates = rows.slice(1).map((row) => row.slice(0, 10));
    expect(dates).toEqual([...dates].sort());
    expect(dates.length).toBeGreaterThan(2);
  });
});

import type { Accrual, Order, PlanActualReport, Posting, Problem } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLedger, invoice, type Ledger } from '../support/ledger';
import { act, orderBody, place } from '../support/orders';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let server: TestServer;
let founder: Member;
let member: Member;
let ledger: Ledger;
let order: Order;
let count = 0;

beforeAll(async () => {
  server = await TestServer.start({
    env: { ETAT_TODAY: '2026-08-15', ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' },
  });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Settling ${count}`);
  ledger = await createLedger(member);
  order = await place(member, orderBody(ledger, [{ orderedMinor: 1_000_00 }]));
});

const lineId = () => order.lines[0]?.id ?? '';
const read = async () => (await member.get<Order>(`orders/${order.id}`)).body;
const receive = async (receivedMinor: number, more: object = {}) =>
  act(member, await read(), `lines/${lineId()}/receipt`, { receivedMinor, ...more });
const pay = (amountMinor: number, more: object = {}) =>
  member.create<Posting>(
    'postings',
    invoice(ledger, { amountMinor, orderLineId: lineId(), postingDate: '2026-08-10', ...more }),
  );
/** What is booked by month from June to August, what is open, and both together: what the budget is used up by. */
const use = async () => {
  const total = (await member.get<PlanActualReport>('reports/plan-actual?fiscalYear=2026&through=2026-12'))
    .body.total;
  const booked = sumMinor(total.actualMinor);
  return {
    months: total.actualMinor.slice(5, 8),
    open: total.openCommitmentMinor,
    used: booked + total.openCommitmentMinor,
  };
};
const standing = async () =>
  (await member.get<{ items: Accrual[] }>('accruals')).body.items.map(({ remainingMinor }) => remainingMinor);

describe('whatever comes in which order', () => {
  const reverse = (id: string, status = 201) =>
    member
      .post<Posting>(`postings/${id}/reversal`, { reason: 'Wrong vendor' })
      .then((answer) => expect([answer.status, answer.text]).toEqual([status, answer.text]));
  const transition = async (to: string) => act(member, await read(), 'transition', { to, reason: 'Settled' });
  const accrued = async () => sumMinor(await standing());

  it.each([
    ['first', [0, 1], 100_00],
    ['last', [1, 0], 100_00],
  ] as const)('two invoices are reversed, the %s one first', async (_which, [one, other], between) => {
    await receive(500_00);
    const invoices = [await pay(400_00), await pay(400_00)];
    expect([await accrued(), (await use()).used]).toEqual([0, 1_000_00]);
    await reverse(invoices[one]?.id ?? '');
    expect([await accrued(), await use()]).toEqual([
      between,
      { months: [500_00, 0, 0], open: 500_00, used: 1_000_00 },
    ]);
    await reverse(invoices[other]?.id ?? '');
    expect([await accrued(), await use()]).toEqual([
      500_00,
      { months: [500_00, 0, 0], open: 500_00, used: 1_000_00 },
    ]);
  });

  it('an invoice of a closed order is reversed', async () => {
    await receive(500_00);
    const paid = await pay(200_00);
    await transition('closed');
    await reverse(paid.id);
    expect(await accrued()).toBe(500_00);
    await transition('ordered');
    expect(await use()).toEqual({ months: [500_00, 0, 0], open: 500_00, used: 1_000_00 });
  });

  it('an invoice of a cancelled order is reversed', async () => {
    await receive(500_00);
    const paid = await pay(300_00);
    await transition('cancelled');
    await reverse(paid.id);
    expect(await use()).toEqual({ months: [500_00, 0, 0], open: 0, used: 500_00 });
  });

  it('a final invoice that came before the receipt is reversed', async () => {
    const last = await pay(100_00, { isFinalInvoice: true });
    await receive(500_00);
    expect(await accrued()).toBe(0);
    await reverse(last.id);
    expect(await use()).toEqual({ months: [500_00, 0, 0], open: 500_00, used: 1_000_00 });
  });

  it('what somebody said is not accrued stays so: at the receipt, by releasing, by reversing', async () => {
    await receive(300_00, { accrue: false });
    await reverse((await pay(300_00)).id);
    expect(await accrued()).toBe(0);
    await receive(500_00);
    const [accrual] = (await member.get<{ items: Accrual[] }>('accruals')).body.items;
    const release = { amountMinor: 100_00, reason: 'Never comes' };
    await member.post(`postings/${accrual?.posting.id}/release`, release);
    const paid = await pay(200_00);
    expect(await accrued()).toBe(200_00);
    await reverse(paid.id);
    expect(await accrued()).toBe(400_00);
    order = await place(member, orderBody(ledger, [{ orderedMinor: 1_000_00 }]));
    await receive(200_00);
    const own = (await member.get<{ items: Accrual[] }>('accruals')).body.items;
    await reverse(own.find(({ posting }) => posting.orderLineId === lineId())?.posting.id ?? '');
    await reverse((await pay(50_00)).id);
    expect(await accrued()).toBe(400_00);
    await receive(200_00);
    expect(await accrued()).toBe(600_00);
  });

  it('an invoice that is the last one of the accrual it names takes all of it, and gives it back', async () => {
    await receive(500_00);
    const [accrual] = (await member.get<{ items: Accrual[] }>('accruals')).body.items;
    const last = await pay(450_00, { accrual: { id: accrual?.posting.id, isFinal: true } });
    expect(await accrued()).toBe(0);
    const next = await pay(100_00);
    await reverse(next.id);
    expect(await accrued()).toBe(0);
    await reverse(last.id);
    expect(await use()).toEqual({ months: [500_00, 0, 0], open: 500_00, used: 1_000_00 });
    const { lines } = await read();
    expect(lines[0]).toMatchObject({ receivedMinor: 500_00, invoicedMinor: 0, unbilledMinor: 500_00 });
  });

  it('a credit note on an invoice lets the accrual stand again', async () => {
    await receive(500_00);
    await pay(400_00);
    await pay(-100_00);
    expect(await accrued()).toBe(200_00);
    expect(await use()).toMatchObject({ open: 500_00, used: 1_000_00 });
  });

  it('an invoice and the reversal of the accrual meet: either way the cost counts once', async () => {
    for (let round = 0; round < 12; round += 1) {
      order = await place(member, orderBody(ledger, [{ orderedMinor: 1_000_00 }]));
      await receive(600_00);
      const own = (await member.get<{ items: Accrual[] }>('accruals')).body.items;
      const accrual = own.find(({ posting }) => posting.orderLineId === lineId());
      const before = (await use()).used;
      const reversal = async () => {
        await new Promise((resolve) => setTimeout(resolve, round * 2));
        return member.post<Problem>(`postings/${accrual?.posting.id}/reversal`, { reason: 'Wrong line' });
      };
      const [, reversed] = await Promise.all([pay(400_00), reversal()]);
      // Reversed first, the receipt accrues no more; invoiced first, its accrual is partly released and stays.
      if (reversed.status !== 201) expect(reversed.body.code).toBe('accrual.partly-released');
      expect((await use()).used - before).toBe(reversed.status === 201 ? -200_00 : 0);
    }
  });
});

it('an invoice names an accrual of its own line only', async () => {
  await receive(500_00);
  const [accrual] = (await member.get<{ items: Accrual[] }>('accruals')).body.items;
  order = await place(member, orderBody(ledger, [{ orderedMinor: 1_000_00 }]));
  const more = { orderLineId: lineId(), accrual: { id: accrual?.posting.id } };
  const answer = await member.post<Problem>('postings', invoice(ledger, { amountMinor: 500_00, ...more }));
  expect([answer.status, answer.body.code]).toEqual([409, 'accrual.of-other-line']);
  expect(await standing()).toEqual([500_00]);
});

it('the postings of an order are what it cost, releases and reversals included', async () => {
  await receive(500_00);
  const listed = async () => {
    const { items } = (await member.get<{ items: Posting[] }>(`postings?orderId=${order.id}`)).body;
    return items.map(({ amountMinor }) => amountMinor).sort((one, other) => one - other);
  };
  const paid = await pay(500_00);
  expect(await listed()).toEqual([-500_00, 500_00, 500_00]);
  await member.post(`postings/${paid.id}/reversal`, { reason: 'Wrong vendor' });
  expect(await listed()).toEqual([-500_00, -500_00, 500_00, 500_00, 500_00]);
});

it('the roll-up is the sum of all of it', async () => {
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
});

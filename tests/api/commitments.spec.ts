import type { Order, Overview, PlanActualReport, Posting, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, invoice, type Ledger } from '../support/ledger';
import { act, orderBody, place } from '../support/orders';
import { createStorage, runCommand, type Storage, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let storage: Storage;
let server: TestServer;
let member: Member;
let ledger: Ledger;

beforeAll(async () => {
  storage = await createStorage();
  server = await TestServer.start({
    storage,
    env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-11-24' },
  });
  member = await foundFirst(server);
  ledger = await createLedger(member);
});
afterAll(async () => {
  await server.stop();
  await storage.drop();
});

const read = async (id: string) => (await member.get<Order>(`orders/${id}`)).body;
const pay = (order: Order, amountMinor: number, more: object = {}) =>
  member.create<Posting>(
    'postings',
    invoice(ledger, { amountMinor, orderLineId: order.lines[0]?.id, ...more }),
  );
const refuse = async (order: Order, action: string, body: object, by = member) => {
  const answer = await by.http.post<Problem>(by.path(`orders/${order.id}/${action}`), body, {
    ifMatch: `"${order.version}"`,
  });
  return [answer.status, answer.body.code];
};

describe('an order', () => {
  it('binds nothing as a draft, what it says once placed, and less with every partial invoice', async () => {
    const draft = await member.create<Order>('orders', orderBody(ledger, [{ orderedMinor: 100_000 }]));
    expect(draft).toMatchObject({ state: 'draft', orderedMinor: 100_000, openMinor: 0, orderDate: null });
    const placed = await act(member, draft, 'transition', { to: 'ordered' });
    expect(placed).toMatchObject({
      state: 'ordered',
      openMinor: 100_000,
      orderDate: '2026-11-24',
      warnings: [],
    });
    await pay(placed, 40_000);
    await pay(placed, 25_000);
    expect(await read(placed.id)).toMatchObject({ openMinor: 35_000, invoicedMinor: 65_000 });
  });

  it('a final invoice below the order ends it; its reversal gives back what was open before', async () => {
    const order = await place(member, orderBody(ledger, [{ orderedMinor: 100_000 }]));
    await pay(order, 40_000);
    const last = await pay(order, 50_000, { isFinalInvoice: true });
    expect(last).toMatchObject({ isFinalInvoice: true, orderLineId: order.lines[0]?.id });
    expect((await read(order.id)).lines[0]).toMatchObject({
      isFinal: true,
      openMinor: 0,
      invoicedMinor: 90_000,
    });
    await member.create(`postings/${last.id}/reversal`, { reason: 'Wrong amount' });
    expect((await read(order.id)).lines[0]).toMatchObject({
      isFinal: false,
      openMinor: 60_000,
      invoicedMinor: 40_000,
    });
    const own = await member.get<{ items: Posting[] }>(`postings?orderId=${order.id}`);
    expect(own.body.items.map(({ amountMinor }) => amountMinor)).toEqual([-50_000, 50_000, 40_000]);
  });

  it('more invoices than ordered are booked and said; none are lost when they come at once', async () => {
    const order = await place(member, orderBody(ledger, [{ orderedMinor: 100_000 }]));
    await Promise.all([1, 2, 3, 4].map(() => pay(order, 30_000)));
    expect((await read(order.id)).lines[0]).toMatchObject({
      openMinor: 0,
      invoicedMinor: 120_000,
      overInvoicedMinor: 20_000,
    });
  });

  it('a receipt reduces it, the invoice of what was received does not once more', async () => {
    const order = await place(member, orderBody(ledger, [{ orderedMinor: 100_000 }]));
    const line = `lines/${order.lines[0]?.id}`;
    const received = await act(member, order, `${line}/receipt`, { receivedMinor: 60_000 });
    expect(received.lines[0]).toMatchObject({ openMinor: 40_000, unbilledMinor: 60_000 });
    await pay(order, 60_000);
    const invoiced = await read(order.id);
    expect(invoiced.lines[0]).toMatchObject({ openMinor: 40_000, unbilledMinor: 0 });
    const late = await act(member, invoiced, `${line}/due-month`, { dueMonth: '2027-01' });
    expect(late.lines[0]?.dueMonth).toBe('2027-01');
    const body = { amountMinor: 15_000, reason: 'Smaller' };
    expect((await act(member, late, `${line}/cancellation`, body)).lines[0]).toMatchObject({
      openMinor: 25_000,
      cancelledMinor: 15_000,
      cancelReason: 'Smaller',
    });
    expect(
      await refuse(await read(order.id), `${line}/cancellation`, { amountMinor: 25_001, reason: 'x' }),
    ).toEqual([422, 'order.cancels-too-much']);
  });

  it('goes its way: closed and reopened with a reason, cancelled for good, never deleted', async () => {
    const order = await place(member, orderBody(ledger, [{ orderedMinor: 100_000 }]));
    expect(await refuse(order, 'transition', { to: 'closed' })).toEqual([422, 'order.reason-missing']);
    const closed = await act(member, order, 'transition', { to: 'closed', reason: 'Done' });
    expect(closed).toMatchObject({ state: 'closed', openMinor: 0, stateReason: 'Done' });
    const posting = await member.post<Problem>(
      'postings',
      invoice(ledger, { amountMinor: 1, orderLineId: order.lines[0]?.id }),
    );
    expect([posting.status, posting.body.code]).toEqual([422, 'order.not-in-force']);
    const open = await act(member, closed, 'transition', { to: 'ordered', reason: 'One more invoice' });
    expect(open.openMinor).toBe(100_000);
    await pay(open, 30_000);
    const paid = await read(order.id);
    const cancelled = await act(member, paid, 'transition', { to: 'cancelled', reason: 'Stopped' });
    expect(cancelled.lines[0]).toMatchObject({
      cancelledMinor: 70_000,
      openMinor: 0,
      cancelReason: 'Stopped',
    });
    expect(await refuse(cancelled, 'transition', { to: 'ordered', reason: 'Again' })).toEqual([
      422,
      'order.transition',
    ]);
    const gone = await member.http.delete<Problem>(member.path(`orders/${order.id}`), {
      ifMatch: `"${cancelled.version}"`,
    });
    expect([gone.status, gone.body.code]).toEqual([409, 'order.locked']);
    const draft = await member.create<Order>('orders', orderBody(ledger, []));
    expect(await refuse(draft, 'transition', { to: 'ordered' })).toEqual([422, 'order.empty']);
    await member.remove(`orders/${draft.id}`, draft.version);
    expect((await member.get(`orders/${draft.id}`)).status).toBe(404);
    const { body } = await member.get<{ items: { action: string; reason: string | null }[] }>('audit-events');
    const actions = body.items.map(({ action }) => action);
    for (const action of [
      'order.deleted',
      'order.cancelled',
      'order.closed',
      'order.ordered',
      'order.received',
    ])
      expect(actions).toContain(action);
  });

  it('is edited under its version; once placed only its words change', async () => {
    const draft = await member.create<Order>('orders', orderBody(ledger, [{ orderedMinor: 100 }]));
    const lines = [{ text: 'New', categoryId: ledger.agencyId, dueMonth: '2026-09', orderedMinor: 70_000 }];
    const changed = await member.patch<Order>(`orders/${draft.id}`, 1, { number: 'X-1', lines });
    expect(changed.body).toMatchObject({ version: 2, number: 'X-1', orderedMinor: 70_000 });
    const stale = await member.patch<Problem>(`orders/${draft.id}`, 1, { title: 'Mine' });
    expect([stale.status, stale.body]).toMatchObject([
      412,
      { code: 'edit.stale', current: { number: 'X-1' } },
    ]);
    const twice = await member.post<Problem>('orders', orderBody(ledger, [], { number: 'X-1' }));
    expect([twice.status, twice.body.code]).toEqual([409, 'order.exists']);
    const placed = await act(member, changed.body, 'transition', { to: 'ordered' });
    expect((await member.patch<Problem>(`orders/${draft.id}`, placed.version, { lines })).body.code).toBe(
      'order.locked',
    );
    const titled = await member.patch<Order>(`orders/${draft.id}`, placed.version, { title: 'Fair' });
    expect(titled.body).toMatchObject({ title: 'Fair', openMinor: 70_000 });
    // An invoice changes the order too: what was seen before it is old.
    await pay(titled.body, 10);
    expect((await member.patch(`orders/${draft.id}`, titled.body.version, { title: 'Old' })).status).toBe(
      412,
    );
  });

  it('lists, filters and pages', async () => {
    const all = await member.get<{ items: Order[]; nextCursor: string | null }>('orders?limit=3');
    const next = await member.get<{ items: Order[] }>(`orders?limit=3&cursor=${all.body.nextCursor}`);
    expect(new Set([...all.body.items, ...next.body.items].map(({ id }) => id)).size).toBe(6);
    const found = await member.get<{ items: Order[] }>('orders?search=fair&state=ordered&kind=order');
    expect(found.body.items.map(({ number }) => number)).toEqual(['X-1']);
  });
});

describe('who may', () => {
  it('a budget owner orders in the own subtree only, leadership reads, a foreign line is unknown', async () => {
    const other = await member.create('cost-centres', {
      code: '4200',
      name: 'Events',
      parentId: member.rootCostCentreId,
    });
    const grant = (role: 'budget-owner' | 'leadership', costCentreId: string) =>
      [{ role, costCentreId }] as const;
    const owner = await member.invite(server, 'Bo Owner', [...grant('budget-owner', other.id)]);
    const leader = await member.invite(server, 'Lea Leader', [
      ...grant('leadership', member.rootCostCentreId),
    ]);
    const foreign = await place(member, orderBody(ledger, [{ orderedMinor: 500 }]));
    const own = await place(owner, orderBody(ledger, [{ orderedMinor: 700 }], { costCentreId: other.id }));
    const seen = await owner.get<{ items: Order[] }>('orders');
    expect(seen.body.items.map(({ id }) => id)).toEqual([own.id]);
    expect((await owner.get(`orders/${foreign.id}`)).status).toBe(404);
    expect(await refuse(foreign, 'transition', { to: 'closed', reason: 'x' }, owner)).toEqual([
      404,
      'order.not-found',
    ]);
    expect((await owner.post('orders', orderBody(ledger, []))).status).toBe(403);
    const posting = { amountMinor: 1, costCentreId: other.id, orderLineId: foreign.lines[0]?.id };
    const stolen = await owner.post<Problem>('postings', invoice(ledger, posting));
    expect([stolen.status, stolen.body.code]).toEqual([422, 'order-line.unknown']);
    expect((await leader.get<Order>(`orders/${own.id}`)).body.openMinor).toBe(700);
    expect((await leader.post('orders', orderBody(ledger, []))).status).toBe(403);
    const second = await foundFurther(member, 'Second AG');
    const elsewhere = await createLedger(second);
    const answer = await second.post<Problem>(
      'postings',
      invoice(elsewhere, { amountMinor: 1, orderLineId: own.lines[0]?.id }),
    );
    expect(answer.body.code).toBe('order-line.unknown');
  });
});

describe('available budget', () => {
  it('plan - booked - open, in report, overview and export, and the year cannot end below its floor', async () => {
    const books = await foundFurther(member, 'Books AG');
    const own = await createLedger(books);
    const version = await books.create('versions', { fiscalYear: 2026, name: 'BU 2026' });
    await books.create(`versions/${version.id}/lines`, externalLine(own, { totalMinor: 1_200_000 }));
    const order = await place(
      books,
      orderBody(own, [
        { orderedMinor: 900_000, dueMonth: '2026-12' },
        { orderedMinor: 50_000, dueMonth: '2027-01' },
      ]),
    );
    const post = (amountMinor: number, postingDate: string, orderLineId?: string) =>
      books.create('postings', invoice(own, { amountMinor, postingDate, orderLineId }));
    await post(500_000, '2026-10-05');
    // Booked in the open month: it leaves the order and is spent, not free.
    await post(100_000, '2026-11-20', order.lines[0]?.id);
    for (const dimension of ['cost-centre', 'initiative', 'category', 'vendor', 'kind']) {
      const { total, rows } = (
        await books.get<PlanActualReport>(
          `reports/plan-actual?fiscalYear=2026&dimension=${dimension}&through=2026-10`,
        )
      ).body;
      expect(total).toMatchObject({
        openCommitmentMinor: 800_000,
        availableAfterCommitmentsMinor: 1_200_000 - 600_000 - 800_000,
        forecastMinor: 500_000 + 200_000,
        forecastFloorMinor: 1_400_000,
        isForecastBelowFloor: true,
      });
      const top = rows.filter(({ depth }) => depth === 0);
      expect(top.reduce((sum, row) => sum + row.figures.openCommitmentMinor, 0)).toBe(800_000);
    }
    const { year, topVariances } = (await books.get<Overview>('reports/overview?through=2026-10')).body;
    expect(year).toMatchObject({ openCommitmentMinor: 800_000, availableAfterCommitmentsMinor: -200_000 });
    expect(topVariances).toHaveLength(1);
    const next = await books.get<PlanActualReport>('reports/plan-actual?fiscalYear=2027');
    expect(next.body.total).toMatchObject({
      openCommitmentMinor: 50_000,
      availableAfterCommitmentsMinor: -50_000,
    });
    const csv = await books.http.fetch(
      'GET',
      books.path('exports/plan-actual?fiscalYear=2026&through=2026-10'),
    );
    expect(await csv.text()).toMatch(/total,year,12000\.00.*,EUR,8000\.00,-2000\.00\r\n$/);
  });

  it('orders go out with what is open, guarded against formulas', async () => {
    const title = '=cmd|calc';
    const order = await place(
      member,
      orderBody(ledger, [{ orderedMinor: 100_000, text: title }], { number: 'EX-1', title }),
    );
    await pay(order, 40_000);
    const csv = await member.http.fetch('GET', member.path('exports/orders?profile=german-excel'));
    expect(await csv.text()).toContain(
      "EX-1;order;ordered;'=cmd|calc;Studio;4100;LI;24.11.2026;1;'=cmd|calc;AGE;06.2026;1000,00;0,00;0,00;400,00;0;600,00;EUR;\r\n",
    );
  });
});

it('the roll-up is the sum of lines, orders and postings, and verify sees a wrong commitment', async () => {
  expect(await runCommand(storage, ['verify'])).toMatchObject({ code: 0 });
  await storage.execute("UPDATE fact_rollup SET a06 = a06 + 1 WHERE scenario = 'commitment'");
  expect((await runCommand(storage, ['verify'])).code).toBe(1);
  expect((await runCommand(storage, ['verify', '--rebuild'])).code).toBe(0);
  expect((await runCommand(storage, ['verify'])).code).toBe(0);
});

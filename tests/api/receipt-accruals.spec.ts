import type { Accrual, AuditEvent, Order, PlanActualReport, Posting, Problem } from '@etat/contracts';
import { sumMinor } from '@etat/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../support/file-import';
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
  member = await foundFurther(founder, `Receipts ${count}`);
  ledger = await createLedger(member);
  order = await place(member, orderBody(ledger, [{ orderedMinor: 1_000_00 }], { number: 'B-1' }));
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

describe('a receipt', () => {
  it('is a cost of its month until the invoice takes its place; the budget is used up by the order throughout', async () => {
    await receive(400_00);
    expect(await use()).toEqual({ months: [400_00, 0, 0], open: 600_00, used: 1_000_00 });
    const [accrual] = (await member.get<{ items: Accrual[] }>('accruals')).body.items;
    expect(accrual?.posting).toMatchObject({
      ...{ isAccrual: true, serviceMonth: '2026-06', document: 'B-1', text: 'Agency work' },
      ...{ orderLineId: lineId(), vendorId: ledger.vendorId, initiativeId: ledger.initiativeId },
    });
    await receive(700_00, { serviceMonth: '2026-07' });
    expect(await use()).toEqual({ months: [400_00, 300_00, 0], open: 300_00, used: 1_000_00 });
    await pay(500_00);
    expect(await standing()).toEqual([200_00]);
    expect(await use()).toEqual({ months: [400_00, 300_00, 0], open: 300_00, used: 1_000_00 });
    const last = await pay(650_00, { isFinalInvoice: true });
    expect(await standing()).toEqual([]);
    expect(await use()).toEqual({ months: [400_00, 300_00, 450_00], open: 0, used: 1_150_00 });
    await member.post(`postings/${last.id}/reversal`, { reason: 'Wrong amount' });
    expect(await standing()).toEqual([200_00]);
    expect(await use()).toEqual({ months: [400_00, 300_00, 0], open: 300_00, used: 1_000_00 });
  });

  it('may leave it at that, and accrues nothing that is invoiced already', async () => {
    await receive(300_00, { accrue: false });
    expect(await use()).toMatchObject({ months: [0, 0, 0], open: 700_00 });
    await pay(300_00);
    await receive(300_00);
    expect(await standing()).toEqual([]);
    expect(await use()).toMatchObject({ months: [0, 0, 300_00], open: 700_00 });
  });

  it('that turned out smaller releases what is too much, in a closed month too, and so does what comes back', async () => {
    await receive(400_00);
    await member.post('periods/close', { month: '2026-06' });
    await receive(250_00);
    expect(await use()).toEqual({ months: [400_00, -150_00, 0], open: 750_00, used: 1_000_00 });
    const paid = await pay(250_00);
    await receive(100_00);
    await member.post(`postings/${paid.id}/reversal`, { reason: 'Wrong vendor' });
    expect(await standing()).toEqual([100_00]);
    expect((await use()).used).toBe(1_000_00);
    const closed = await member.http.post<Problem>(
      member.path(`orders/${order.id}/lines/${lineId()}/receipt`),
      { receivedMinor: 900_00 },
      { ifMatch: `"${(await read()).version}"` },
    );
    expect([closed.status, closed.body.code]).toEqual([409, 'period.closed']);
    expect((await read()).lines[0]?.receivedMinor).toBe(100_00);
  });

  it('of what is due later is a cost of the running month; its audit event says what was accrued', async () => {
    order = await place(member, orderBody(ledger, [{ orderedMinor: 1_000_00, dueMonth: '2026-12' }]));
    await receive(1_000_00);
    expect((await use()).months).toEqual([0, 0, 1_000_00]);
    const events = await member.get<{ items: AuditEvent[] }>('audit-events?action=order.received');
    expect(events.body.items[0]?.after).toMatchObject({ receivedMinor: 1_000_00, accrualMinor: 1_000_00 });
  });
});

describe('an invoice', () => {
  it('by file releases as well, twice in one file too; the export does not let the accrual consume again', async () => {
    await receive(600_00);
    const file = [
      'Datum;Kostenstelle;Kostenart;Betrag;Beleg;Bestellnummer',
      '10.08.2026;4100;AGE;250,00;R-1;B-1',
      '11.08.2026;4100;AGE;250,00;R-2;B-1',
    ].join('\n');
    await importFile(member, 'actuals', file);
    expect(await standing()).toEqual([100_00]);
    expect(await use()).toEqual({ months: [600_00, 0, 0], open: 400_00, used: 1_000_00 });
    const { text } = await member.get('exports/actuals');
    expect((await importFile(member, 'actuals', text)).shown).toMatchObject({ rowsNew: 0, rowsBad: 0 });
    const other = await foundFurther(founder, `Copy ${count}`);
    const copy = await createLedger(other);
    const copied = await place(other, orderBody(copy, [{ orderedMinor: 1_000_00 }], { number: 'B-1' }));
    await importFile(other, 'actuals', text);
    expect((await other.get<Order>(`orders/${copied.id}`)).body.lines[0]?.invoicedMinor).toBe(500_00);
  });

  it('that names one of the accruals releases that one first and only the rest of others', async () => {
    await receive(100_00);
    await receive(300_00, { serviceMonth: '2026-07' });
    const accruals = (await member.get<{ items: Accrual[] }>('accruals')).body.items;
    const later = accruals.find(({ posting }) => posting.serviceMonth === '2026-07')?.posting;
    await pay(250_00, { accrual: { id: later?.id } });
    expect(await standing()).toEqual([50_00]);
    expect(await use()).toEqual({ months: [100_00, 200_00, 0], open: 700_00, used: 1_000_00 });
  });

  it('and receipts at the same time never leave a cent counted twice', async () => {
    await receive(500_00);
    const version = (await read()).version;
    const receipt = (receivedMinor: number) =>
      member.http.post(
        member.path(`orders/${order.id}/lines/${lineId()}/receipt`),
        { receivedMinor },
        { ifMatch: `"${version}"` },
      );
    await Promise.all([pay(200_00), receipt(800_00), pay(100_00), receipt(300_00), pay(150_00)]);
    expect((await use()).used).toBe(1_000_00);
    const line = (await read()).lines[0];
    expect(sumMinor(await standing())).toBe(line?.unbilledMinor);
  });
});

it('an accrual by hand names no order line; the roll-up is the sum of all of it', async () => {
  const body = invoice(ledger, { amountMinor: 1_00, isAccrual: true, orderLineId: lineId() });
  expect((await member.post<Problem>('postings', body)).body.code).toBe('accrual.of-order-line');
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
});

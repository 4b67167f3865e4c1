import type { Order, Posting } from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { importFile, preview } from '../support/file-import';
import { createLedger, invoice, type Ledger } from '../support/ledger';
import { act, orderBody, place } from '../support/orders';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

const HEAD = 'Datum;Kostenstelle;Kostenart;Lieferant;Betrag;Beleg;Bestell-Nr.';

let server: TestServer;
let founder: Member;
let member: Member;
let ledger: Ledger;
let count = 0;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Orders ${count}`);
  ledger = await createLedger(member);
});

const row = (amount: string, order: string, document = 'R-1') =>
  `05.03.2026;4100;AGE;Studio;${amount};${document};${order}`;
const sheet = (...rows: string[]) => [HEAD, ...rows].join('\n');
const orderOf = async ({ id }: Order) => (await member.get<Order>(`orders/${id}`)).body;
const openOf = async (order: Order) => (await orderOf(order)).lines.map(({ openMinor }) => openMinor);
const listPostings = async () =>
  (await member.get<{ items: Posting[] }>('postings?limit=1000')).body.items.sort(
    (a, b) => Number(a.id) - Number(b.id),
  );
const expectRollupHolds = async () => {
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
};

it('a posting that names its order consumes it: by number, by number and line, or its only open line', async () => {
  const single = await place(member, orderBody(ledger, [{ orderedMinor: 1_000_00 }], { number: '4500/17' }));
  const several = await place(
    member,
    orderBody(ledger, [{ orderedMinor: 300_00 }, { orderedMinor: 400_00 }], { number: 'B-2' }),
  );
  const file = sheet(row('250,00', '4500/17'), row('300,00', 'b-2/1', 'R-2'), row('10,00', '', 'R-3'));
  const { shown } = await importFile(member, 'actuals', file);
  expect(shown).toMatchObject({ rowsNew: 3, rowsBad: 0, controlTotalNew: 560_00 });
  expect(shown.sample.map(({ order }) => order)).toEqual(['4500/17/1', 'B-2/1', null]);
  expect(await openOf(single)).toEqual([750_00]);
  expect(await openOf(several)).toEqual([0, 400_00]);
  await importFile(member, 'actuals', sheet(row('100,00', 'B-2', 'R-4')));
  expect(await openOf(several)).toEqual([0, 300_00]);
  await expectRollupHolds();
});

it('what cannot be booked on its order is an error that names it; what is booked already is none', async () => {
  const order = await place(
    member,
    orderBody(ledger, [{ orderedMinor: 300_00 }, { orderedMinor: 400_00 }], { number: 'B-3' }),
  );
  await member.create('orders', orderBody(ledger, [{ orderedMinor: 1_00 }], { number: 'DRAFT' }));
  const file = sheet(
    row('1,00', '4711'),
    row('2,00', 'B-3'),
    row('3,00', 'B-3/9'),
    row('4,00', 'DRAFT'),
    row('5,00', 'B-3/2'),
  );
  const { preview: shown } = await preview(member, 'actuals', file);
  expect(shown?.badRows.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'Bestell-Nr.', 'import.order-unknown'],
    [3, 'Bestell-Nr.', 'import.order-line-ambiguous'],
    [4, 'Bestell-Nr.', 'import.order-line-unknown'],
    [5, 'Bestell-Nr.', 'import.order-not-in-force'],
  ]);
  expect(shown?.badRows[0]?.message).toContain('4711');
  expect(shown?.badRows[1]?.message).toContain('B-3/1, B-3/2');
  const booked = sheet(row('400,00', 'B-3/2'), row('300,00', 'B-3/1', 'R-2'));
  await importFile(member, 'actuals', booked);
  expect(await openOf(order)).toEqual([0, 0]);
  await act(member, await orderOf(order), 'transition', { to: 'closed', reason: 'All came' });
  const again = await preview(member, 'actuals', booked);
  expect(again.preview).toMatchObject({ rowsNew: 0, rowsUnchanged: 2, rowsBad: 0 });
});

it('orders and final invoices go out and come back, into an emptied book too', async () => {
  const order = await place(
    member,
    orderBody(ledger, [{ orderedMinor: 300_00 }, { orderedMinor: 400_00 }], { number: 'B-4' }),
  );
  const [first, second] = order.lines;
  await member.create('postings', invoice(ledger, { amountMinor: 100_00, orderLineId: first?.id }));
  const final = { amountMinor: 350_00, orderLineId: second?.id, isFinalInvoice: true };
  await member.create('postings', invoice(ledger, final));
  const { text } = await member.get('exports/actuals');
  expect(text).toContain(',B-4/1,,');
  expect(text).toContain(',B-4/2,1,');
  const same = await importFile(member, 'actuals', text);
  expect(same.shown).toMatchObject({ rowsNew: 0, rowsUnchanged: 2, rowsBad: 0 });

  const other = await foundFurther(founder, 'Copy');
  const copy = await createLedger(other);
  const ordered = [{ orderedMinor: 300_00 }, { orderedMinor: 400_00 }];
  const copied = await place(other, orderBody(copy, ordered, { number: 'B-4' }));
  await importFile(other, 'actuals', text);
  const { lines } = (await other.get<Order>(`orders/${copied.id}`)).body;
  expect(lines.map(({ openMinor, isFinal }) => [openMinor, isFinal])).toEqual([
    [200_00, false],
    [0, true],
  ]);
  expect((await listPostings()).map(({ isFinalInvoice }) => isFinalInvoice)).toEqual([false, true]);
  await expectRollupHolds();
});

it('what was paid in another currency goes out with its rate and day, and comes back without loss', async () => {
  const rates = ['Date,USD,JPY,', '2026-03-05,1.0776,161.59,', ''].join('\n');
  const sent = await member.http.post(member.path('exchange-rates/import'), new TextEncoder().encode(rates), {
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(sent.status).toBeLessThan(300);
  const paid = (currency: string, amountMinor: number, rateE9?: number) => ({
    original: { currency, amountMinor, rateE9 },
  });
  for (const original of [
    paid('USD', 1_000_00, 1_077_612_345),
    paid('JPY', 100_000, 161_590_000_000),
    paid('CHF', -3_33, 940_000_000),
    paid('USD', 20_00),
  ])
    await member.create('postings', invoice(ledger, { document: 'X', ...original }));
  await member.create('postings', invoice(ledger, { amountMinor: 5_00 }));
  const [usd] = await listPostings();
  await member.post(`postings/${usd?.id}/reversal`, { reason: 'Wrong' });
  const before = (await listPostings()).map(({ amountMinor, original }) => ({ amountMinor, original }));

  for (const profile of ['rfc4180', 'german-excel']) {
    const { text } = await member.get(`exports/actuals?profile=${profile}`);
    const same = await importFile(member, 'actuals', text);
    expect(same.shown).toMatchObject({ rowsNew: 0, rowsUnchanged: 6, rowsBad: 0 });
    const other = await foundFurther(founder, `Copy ${profile}`);
    await createLedger(other);
    await importFile(other, 'actuals', text);
    const { items } = (await other.get<{ items: Posting[] }>('postings?limit=1000')).body;
    const after = items.sort((a, b) => Number(a.id) - Number(b.id));
    expect(after.map(({ amountMinor, original }) => ({ amountMinor, original }))).toEqual(before);
    const changed = await preview(
      member,
      'actuals',
      text.replace(/1[.,]077612345/, (rate) => rate.replace('345', '346')),
    );
    expect(changed.preview?.badRows).toMatchObject([{ code: 'import.posting-differs' }]);
  }
  await expectRollupHolds();
});

it('a foreign amount is converted at the rate of its row; without one the two amounts make it', async () => {
  const file = [
    'Datum;Kostenstelle;Kostenart;Betrag;Fremdwährung;Fremdwährungsbetrag;Wechselkurs',
    '05.03.2026;4100;AGE;;USD;1.000,00;1,0776',
    '05.03.2026;4100;AGE;500,00;USD;540,00;',
    '05.03.2026;4100;AGE;;USD;10,00;',
    '05.03.2026;4100;AGE;7,00;DM;10,00;2',
    '05.03.2026;4100;AGE;8,00;EUR;;',
  ].join('\n');
  const shown = await preview(member, 'actuals', file);
  expect(shown.preview?.badRows.map(({ line, column, code }) => [line, column, code])).toEqual([
    [4, 'Wechselkurs', 'import.cell-missing'],
    [5, 'Fremdwährung', 'money.not-currency-code'],
  ]);
  await importFile(
    member,
    'actuals',
    file
      .split('\n')
      .filter((_, at) => ![3, 4].includes(at))
      .join('\n'),
  );
  const paid = (amountMinor: number, rateE9: number) => ({
    currency: 'USD',
    amountMinor,
    rateE9,
    rateDate: null,
  });
  expect((await listPostings()).map(({ amountMinor, original }) => [amountMinor, original])).toEqual([
    [927_99, paid(1_000_00, 1_077_600_000)],
    [500_00, paid(540_00, 1_080_000_000)],
    [8_00, null],
  ]);
});

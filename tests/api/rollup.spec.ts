import type { BudgetLine, BudgetVersion, Order, Posting } from '@etat/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createLedger,
  externalLine,
  internalLine,
  invoice,
  type Ledger,
  workedHours,
} from '../support/ledger';
import { orderBody, place } from '../support/orders';
import { createStorage, runCommand, type Storage, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const RUNS = process.env['ETAT_DEEP'] === '1' ? 400 : 60;

let storage: Storage;
let server: TestServer;
let member: Member;
let ledger: Ledger;
let version: BudgetVersion;

beforeAll(async () => {
  storage = await createStorage();
  server = await TestServer.start({ storage });
  // A fiscal year from July, so that periods and months differ.
  member = await foundFirst(server, 7);
  ledger = await createLedger(member);
  version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
});
afterAll(async () => {
  await server.stop();
  await storage.drop();
});

const amount = fc.integer({ min: -5_000_000, max: 5_000_000 }).filter((value) => value !== 0);
const day = fc
  .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
const operation = fc.oneof(
  fc.record({ kind: fc.constant('invoice' as const), amountMinor: amount, day }),
  fc.record({ kind: fc.constant('hours' as const), minutes: fc.integer({ min: 1, max: 5_000 }), day }),
  fc.record({ kind: fc.constant('reverse' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('external' as const), totalMinor: amount }),
  fc.record({ kind: fc.constant('internal' as const), totalMinutes: fc.integer({ min: 1, max: 50_000 }) }),
  fc.record({ kind: fc.constant('change' as const), pick: fc.nat(), totalMinor: amount }),
  fc.record({ kind: fc.constant('delete' as const), pick: fc.nat() }),
  fc.record({
    kind: fc.constant('order' as const),
    orderedMinor: fc.integer({ min: 1, max: 5_000_000 }),
    day,
  }),
  fc.record({
    kind: fc.constant('consume' as const),
    pick: fc.nat(),
    amountMinor: amount,
    isFinalInvoice: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('cancel' as const), pick: fc.nat() }),
);

async function apply(
  step: typeof operation extends fc.Arbitrary<infer Step> ? Step : never,
  postings: Posting[],
  lines: BudgetLine[],
  orders: Order[],
): Promise<void> {
  switch (step.kind) {
    case 'invoice':
      postings.push(
        await member.create<Posting>(
          'postings',
          invoice(ledger, { amountMinor: step.amountMinor, postingDate: step.day }),
        ),
      );
      return;
    case 'hours':
      postings.push(
        await member.create<Posting>(
          'postings',
          workedHours(ledger, { minutes: step.minutes, postingDate: step.day }),
        ),
      );
      return;
    case 'order': {
      const dueMonth = step.day.slice(0, 7);
      orders.push(await place(member, orderBody(ledger, [{ orderedMinor: step.orderedMinor, dueMonth }])));
      return;
    }
    case 'consume': {
      const order = orders[step.pick % Math.max(1, orders.length)];
      const { amountMinor, isFinalInvoice } = step;
      const use = { amountMinor, isFinalInvoice, orderLineId: order?.lines[0]?.id };
      // An order that was cancelled meanwhile refuses it; then nothing may have changed.
      const answer = order && (await member.post<Posting>('postings', invoice(ledger, use)));
      if (answer?.status === 201) postings.push(answer.body);
      return;
    }
    case 'cancel': {
      const order = orders[step.pick % Math.max(1, orders.length)];
      const ifMatch = order && (await member.get<Order>(`orders/${order.id}`)).body.version;
      const body = { to: 'cancelled', reason: 'random' };
      if (order)
        await member.http.post(member.path(`orders/${order.id}/transition`), body, {
          ifMatch: `"${ifMatch}"`,
        });
      return;
    }
    case 'reverse': {
      const posting = postings[step.pick % Math.max(1, postings.length)];
      if (posting) await member.post(`postings/${posting.id}/reversal`, { reason: 'random' });
      return;
    }
    case 'external':
      lines.push(
        await member.create<BudgetLine>(
          `versions/${version.id}/lines`,
          externalLine(ledger, { totalMinor: step.totalMinor }),
        ),
      );
      return;
    case 'internal':
      lines.push(
        await member.create<BudgetLine>(
          `versions/${version.id}/lines`,
          internalLine(ledger, { totalMinutes: step.totalMinutes }),
        ),
      );
      return;
    case 'change': {
      const line = lines[step.pick % Math.max(1, lines.length)];
      if (line?.kind === 'external')
        await member.patch(`lines/${line.id}`, line.version, {
          totalMinor: step.totalMinor,
          vendorId: ledger.vendorId,
        });
      return;
    }
    case 'delete': {
      const line = lines[step.pick % Math.max(1, lines.length)];
      if (line) await member.remove(`lines/${line.id}`, line.version);
    }
  }
}

describe('the roll-up', () => {
  it(`is the sum of lines, orders and postings after ${RUNS} random operations by four writers at once`, async () => {
    const steps = fc.sample(operation, { numRuns: RUNS, seed: 4711 });
    const writers = [0, 1, 2, 3].map(async (writer) => {
      const postings: Posting[] = [];
      const lines: BudgetLine[] = [];
      const orders: Order[] = [];
      for (const step of steps.filter((_, index) => index % 4 === writer))
        await apply(step, postings, lines, orders);
    });
    await Promise.all(writers);
    const { code, output } = await runCommand(storage, ['verify']);
    expect(output).toContain('roll-up = lines and postings');
    expect(code).toBe(0);
  }, 120_000);

  it('verify finds a wrong figure, and --rebuild mends it', async () => {
    await storage.execute('UPDATE fact_rollup SET a03 = a03 + 1');
    const wrong = await runCommand(storage, ['verify']);
    expect(wrong.code).toBe(1);
    expect(wrong.output).toMatch(/\d+ keys differ/);
    expect((await runCommand(storage, ['verify', '--rebuild'])).code).toBe(0);
    expect((await runCommand(storage, ['verify'])).code).toBe(0);
  });
});

import type { AllocationKey, Posting, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, invoice, type Ledger, workedHours } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

type Split = { items: Posting[] } & Problem;

let server: TestServer;
let member: Member;
let ledger: Ledger;
let events: string;
let press: string;
let campaign: string;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
  const centre = (code: string) =>
    member.create('cost-centres', { code, name: code, parentId: member.rootCostCentreId });
  events = (await centre('4200')).id;
  press = (await centre('4300')).id;
  campaign = (await member.create('initiatives', { code: 'CA', name: 'Campaign', costCentreId: events })).id;
});
afterAll(() => server.stop());

const post = (more: object) =>
  member.create<Posting>('postings', invoice(ledger, { amountMinor: 100_00, ...more }));
const split = (posting: Posting, body: object) =>
  member.put<Split>(`postings/${posting.id}/split`, { reason: 'Belongs elsewhere', ...body });
const costOf = async (costCentreId: string) => {
  const { body } = await member.get<{ items: Posting[] }>(`postings?costCentreId=${costCentreId}&limit=1000`);
  return body.items.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
};
const summary = (answer: { body: Split }) =>
  answer.body.items.map(({ costCentreId, serviceMonth, amountMinor }) => [
    costCentreId,
    serviceMonth,
    amountMinor,
  ]);

describe('splitting a posting', () => {
  it('by percentage: the original stays, a zero-sum set moves the cost', async () => {
    const before = [await costOf(ledger.costCentreId), await costOf(events)];
    const posting = await post({ amountMinor: 100_01 });
    const answer = await split(posting, {
      method: 'percentage',
      parts: [{ shareBp: 5_000 }, { costCentreId: events, initiativeId: campaign, shareBp: 5_000 }],
    });
    expect(summary(answer)).toEqual([
      [ledger.costCentreId, '2026-03', -50_00],
      [events, '2026-03', 50_00],
    ]);
    expect(answer.body.items.map(({ state, derivedFrom }) => [state, derivedFrom])).toEqual([
      ['reclassification', posting.id],
      ['reclassification', posting.id],
    ]);
    const stored = (await member.get<Posting>(`postings/${posting.id}`)).body;
    expect(stored).toMatchObject({ state: 'posted', amountMinor: 100_01, isSplit: true });
    expect([await costOf(ledger.costCentreId), await costOf(events)]).toEqual([
      (before[0] ?? 0) + 50_01,
      (before[1] ?? 0) + 50_00,
    ]);
  });

  it('by amount over months, and by key over cost centres by headcount', async () => {
    const byMonth = await split(await post({}), {
      method: 'amount',
      parts: [
        { serviceMonth: '2026-04', amountMinor: 30_00 },
        { serviceMonth: '2026-05', amountMinor: 70_00 },
      ],
    });
    expect(summary(byMonth).map(([, month, amount]) => [month, amount])).toEqual([
      ['2026-03', -100_00],
      ['2026-04', 30_00],
      ['2026-05', 70_00],
    ]);
    const key = await member.create<AllocationKey>('allocation-keys', {
      name: 'Headcount',
      weights: [
        { costCentreId: ledger.costCentreId, weightE4: 20_000 },
        { costCentreId: events, weightE4: 30_000 },
        { costCentreId: press, weightE4: 10_000 },
      ],
    });
    const byKey = await split(await post({}), { method: 'key', keyId: key.id });
    expect(summary(byKey).map(([centre, , amount]) => [centre, amount])).toEqual([
      [ledger.costCentreId, -66_67],
      [events, 50_00],
      [press, 16_67],
    ]);
  });

  it('hours move with their cost', async () => {
    const hours = await member.create<Posting>('postings', workedHours(ledger, { minutes: 90 }));
    const answer = await split(hours, {
      method: 'percentage',
      parts: [{ shareBp: 6_667 }, { costCentreId: press, shareBp: 3_333 }],
    });
    expect(answer.body.items.map(({ minutes, amountMinor }) => [minutes, amountMinor])).toEqual([
      [-30, -37_75],
      [30, 37_75],
    ]);
  });

  it('a split replaces the one before, a withdrawal brings everything back, a reversal takes it along', async () => {
    const start = [await costOf(ledger.costCentreId), await costOf(events), await costOf(press)];
    const posting = await post({});
    await split(posting, { method: 'percentage', parts: [{ costCentreId: events, shareBp: 10_000 }] });
    const again = await split(posting, {
      method: 'percentage',
      parts: [{ costCentreId: press, shareBp: 10_000 }],
    });
    expect(summary(again)).toHaveLength(2);
    expect(await costOf(events)).toBe(start[1]);
    expect(await costOf(press)).toBe((start[2] ?? 0) + 100_00);
    const withdrawn = await member.post<Split>(`postings/${posting.id}/split/withdrawal`, {
      reason: 'Was right',
    });
    expect(withdrawn.body.items).toEqual([]);
    expect(await costOf(ledger.costCentreId)).toBe((start[0] ?? 0) + 100_00);
    await split(posting, { method: 'percentage', parts: [{ costCentreId: events, shareBp: 10_000 }] });
    expect((await member.post(`postings/${posting.id}/reversal`, { reason: 'Booked twice' })).status).toBe(
      201,
    );
    expect([await costOf(ledger.costCentreId), await costOf(events), await costOf(press)]).toEqual(start);
  });

  it('of two at the same time one stands, and no cost is lost', async () => {
    const posting = await post({});
    const to = (costCentreId: string) => ({
      method: 'percentage',
      parts: [{ costCentreId, shareBp: 10_000 }],
    });
    await Promise.all([events, press, events, press].map((id) => split(posting, to(id))));
    const { body } = await member.get<Split>(`postings/${posting.id}/split`);
    expect(body.items.map(({ amountMinor }) => amountMinor)).toEqual([-100_00, 100_00]);
  });

  it.each([
    ['99 %', { method: 'percentage', parts: [{ shareBp: 9_900 }] }, 'split.not-100-percent'],
    ['a cent too little', { method: 'amount', parts: [{ amountMinor: 99_99 }] }, 'split.amounts-differ'],
    ['what moves nothing', { method: 'percentage', parts: [{ shareBp: 10_000 }] }, 'split.nothing-moves'],
    [
      'an unknown key',
      { method: 'key', keyId: '01890000-0000-7000-8000-00000000000a' },
      'allocation-key.unknown',
    ],
  ])('refuses %s, and the split before stays', async (_case, body, code) => {
    const posting = await post({});
    await split(posting, { method: 'percentage', parts: [{ costCentreId: events, shareBp: 10_000 }] });
    expect((await split(posting, body)).body.code).toBe(code);
    expect((await member.get<Split>(`postings/${posting.id}/split`)).body.items).toHaveLength(2);
  });

  it('moves nothing out of a closed month but by a correction in the first open one', async () => {
    const posting = await post({ postingDate: '2025-01-10' });
    await member.post('periods/close', { month: '2025-01' });
    const parts = [{ costCentreId: events, shareBp: 10_000 }];
    expect((await split(posting, { method: 'percentage', parts })).body.code).toBe('period.closed');
    const corrected = await split(posting, { method: 'percentage', parts, intoOpenPeriod: true });
    expect(
      corrected.body.items.map(({ serviceMonth, correctsMonth }) => [serviceMonth, correctsMonth]),
    ).toEqual([
      ['2025-02', '2025-01'],
      ['2025-02', '2025-01'],
    ]);
  });

  it('a budget owner moves cost within the own subtree only', async () => {
    const owner = await member.invite(server, 'Ev Owner', [{ role: 'budget-owner', costCentreId: events }]);
    const own = await owner.create<Posting>(
      'postings',
      invoice(ledger, { amountMinor: 5, costCentreId: events }),
    );
    const to = (costCentreId: string) => ({
      method: 'percentage',
      reason: 'Elsewhere',
      parts: [{ costCentreId, shareBp: 10_000 }],
    });
    expect((await owner.put(`postings/${own.id}/split`, to(press))).status).toBe(403);
    expect((await owner.put('postings/1/split', to(events))).status).toBe(404);
  });

  it('the roll-up is the sum of all of it', async () => {
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, output]);
  });
});

describe('allocation keys', () => {
  it('are named once, are changed under their version and refuse weights that are all 0', async () => {
    const weights = [{ costCentreId: events, weightE4: 1 }];
    const key = await member.create<AllocationKey>('allocation-keys', { name: 'Desks', weights });
    expect((await member.post<Problem>('allocation-keys', { name: 'Desks', weights })).body.code).toBe(
      'allocation-key.exists',
    );
    const empty = [{ costCentreId: events, weightE4: 0 }];
    expect((await member.post<Problem>('allocation-keys', { name: 'Empty', weights: empty })).body.code).toBe(
      'split.no-weight',
    );
    const changed = await member.patch<AllocationKey>(`allocation-keys/${key.id}`, key.version, {
      weights: [{ initiativeId: campaign, weightE4: 7 }],
    });
    expect(changed.body.weights).toEqual([{ costCentreId: null, initiativeId: campaign, weightE4: 7 }]);
    expect((await member.patch(`allocation-keys/${key.id}`, key.version, { name: 'Seats' })).status).toBe(
      412,
    );
    expect((await member.remove(`allocation-keys/${key.id}`, changed.body.version)).status).toBe(204);
  });
});

import type {
  BudgetChange,
  BudgetLine,
  BudgetVersion,
  CarryForwardProposal,
  LineHistory,
  PlanActualReport,
  Problem,
} from '@etat/contracts';
import { restoreOriginal } from '@etat/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, internalLine, invoice, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);
const HUNDRED = twelve().fill(100_00);

let server: TestServer;
let ada: Member;
let lea: Member;
let owner: Member;
let ledger: Ledger;
let version: BudgetVersion;
let agency: BudgetLine;
let studio: BudgetLine;
let hours: BudgetLine;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2027-01-15', ETAT_CHECK_RESPONSES: 'true' } });
  ada = await foundFirst(server);
  ledger = await createLedger(ada);
  const root = ada.rootCostCentreId;
  lea = await ada.invite(server, 'Lea Leader', [{ role: 'leadership', costCentreId: root }]);
  owner = await ada.invite(server, 'Bo Owner', [{ role: 'budget-owner', costCentreId: ledger.costCentreId }]);
  await ada.create('approval-thresholds', {
    costCentreId: root,
    validFrom: '2020-01-01',
    lineLimitMinor: 1_000_00,
    freeChangeMinor: 50_00,
  });
  version = await ada.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
  const add = (line: object) => ada.create<BudgetLine>(`versions/${version.id}/lines`, line);
  agency = await add(externalLine(ledger, { totalMinor: 1_200_00 }));
  studio = await add(
    externalLine(ledger, { title: 'Studio', totalMinor: 1_200_00, vendorId: ledger.vendorId }),
  );
  hours = await add(internalLine(ledger, { totalMinutes: 7_200 }));
  await approve(version);
});
afterAll(() => server.stop());

async function approve({ id }: BudgetVersion) {
  const step = (by: Member, to: string, at: number) =>
    by.http.post(by.path(`versions/${id}/transition`), { to }, { ifMatch: `"${at}"` });
  await step(ada, 'in-review', 1);
  await step(lea, 'approved', 2);
}
const ask = (by: Member, body: object, at = version) =>
  by.post<BudgetChange & Pick<Problem, 'code'>>(`versions/${at.id}/changes`, { reason: 'Needed', ...body });
const supplement = (by: Member, line: BudgetLine, amountsMinor: readonly number[]) =>
  ask(by, { kind: 'supplement', lineId: line.id, amountsMinor });
const transfer = (by: Member, ...items: [BudgetLine, number[]][]) =>
  ask(by, {
    kind: 'transfer',
    items: items.map(([{ id }, amountsMinor]) => ({ lineId: id, amountsMinor })),
  });
const decide = (by: Member, change: BudgetChange, to: string, reason = '', at = version) =>
  by.http.post<BudgetChange & Pick<Problem, 'code'>>(
    by.path(`versions/${at.id}/changes/${change.id}/decision`),
    { to, reason },
    { ifMatch: `"${change.version}"` },
  );
const line = async ({ id }: { id: string }) => (await ada.get<BudgetLine>(`lines/${id}`)).body;
const total = async () => (await ada.get<BudgetVersion>(`versions/${version.id}`)).body;
const planned = async () =>
  (await ada.get<PlanActualReport>('reports/plan-actual?fiscalYear=2026&dimension=vendor')).body.total
    .planMinor;

describe('a change request', () => {
  it('waits for somebody else’s approval, then line, totals and report follow; the original stays', async () => {
    const before = await planned();
    const change = (await supplement(owner, agency, HUNDRED.with(5, 300_00))).body;
    expect(change).toMatchObject({ status: 'requested', volumeMinor: 200_00, requestedBy: 'Bo Owner' });
    expect((await line(agency)).totalMinor).toBe(1_200_00);
    expect((await decide(owner, change, 'approved')).status).toBe(403);
    const approved = (await decide(ada, change, 'approved', 'Agreed')).body;
    expect(approved).toMatchObject({ status: 'approved', decidedBy: 'Ada Founder', inNameOf: null });
    const parts = { originalMinor: 1_200_00, supplementMinor: 200_00, transferMinor: 0 };
    expect(await line(agency)).toMatchObject({ totalMinor: 1_400_00, ...parts });
    expect(await total()).toMatchObject({ supplementMinor: 200_00, transferMinor: 0 });
    expect(await planned()).toEqual(before.map((month, at) => (at === 5 ? month + 200_00 : month)));
    expect((await decide(lea, approved, 'rejected', 'Late')).body.code).toBe('change.decided');
    const history = await owner.get<LineHistory>(`lines/${agency.id}/history`);
    expect(history.body.items[0]).toMatchObject({
      field: 'amountsMinor.5',
      actor: 'Ada Founder',
      before: 100_00,
      after: 300_00,
      reason: 'Bo Owner: Needed · Agreed',
    });
  });

  it('above the limit is for leadership; a rejection needs a reason and changes nothing', async () => {
    const now = await line(studio);
    const change = (await supplement(owner, studio, HUNDRED.with(0, 1_100_01))).body;
    expect((await decide(ada, change, 'approved')).body.code).toBe('approval.above-limit');
    expect((await decide(lea, change, 'rejected')).status).toBe(400);
    const rejected = await decide(lea, change, 'rejected', 'Not this year');
    expect(rejected.body).toMatchObject({ status: 'rejected', decisionReason: 'Not this year' });
    expect(await line(studio)).toEqual(now);
  });

  it('below the threshold is a logged edit, made at once', async () => {
    const change = (await supplement(owner, studio, HUNDRED.with(2, 150_00))).body;
    expect(change).toMatchObject({ status: 'approved', decidedBy: null, volumeMinor: 50_00 });
    expect(await line(studio)).toMatchObject({ totalMinor: 1_250_00, supplementMinor: 50_00 });
  });

  it('counts small ones of a line together, until somebody approves one', async () => {
    const at = await ada.create<BudgetVersion>('versions', { fiscalYear: 2029, name: 'BU 2029' });
    const add = (title: string) =>
      ada.create<BudgetLine>(
        `versions/${at.id}/lines`,
        externalLine(ledger, { title, totalMinor: 1_200_00 }),
      );
    const [fair, print] = [await add('Fair'), await add('Print')];
    await approve(at);
    const raise = async (amountMinor: number) => {
      const { amountsMinor } = await line(fair);
      const months = amountsMinor.with(4, (amountsMinor[4] ?? 0) + amountMinor);
      return (await ask(owner, { kind: 'supplement', lineId: fair.id, amountsMinor: months }, at)).body;
    };
    for (const amountMinor of [30_00, -10_00, 30_00])
      expect(await raise(amountMinor)).toMatchObject({ status: 'approved', decidedBy: null });
    // 50 from what was approved: a cent more is somebody else's decision, by request or by transfer.
    const fourth = await raise(1);
    expect(fourth).toMatchObject({ status: 'requested', volumeMinor: 1 });
    const cent = [
      { lineId: print.id, amountsMinor: twelve(-1) },
      { lineId: fair.id, amountsMinor: twelve(1) },
    ];
    expect((await ask(owner, { kind: 'transfer', items: cent }, at)).body.status).toBe('requested');
    expect((await decide(ada, fourth, 'approved', '', at)).body.status).toBe('approved');
    expect(await raise(50_00)).toMatchObject({ status: 'approved', decidedBy: null });
    expect((await raise(1)).status).toBe('requested');
    expect(await line(fair)).toMatchObject({ supplementMinor: 100_01, totalMinor: 1_300_01 });
  });

  it('of hours is priced by the role; four eyes hold, and who asked may withdraw', async () => {
    const minutes = twelve().fill(600).with(0, 1_200);
    const change = (await ask(ada, { kind: 'supplement', lineId: hours.id, minutes })).body;
    // 600 minutes more at 75.50.
    expect(change.items[0]).toMatchObject({ totalMinor: 755_00, minutes: twelve(600) });
    expect((await decide(ada, change, 'approved')).body.code).toBe('approval.four-eyes');
    expect((await decide(lea, change, 'withdrawn')).status).toBe(403);
    expect((await decide(ada, change, 'withdrawn')).body.status).toBe('withdrawn');
    const wrong = await ask(ada, { kind: 'supplement', lineId: hours.id, amountsMinor: HUNDRED });
    expect(wrong.body.code).toBe('line.kind-fixed');
  });
});

describe('a transfer', () => {
  it('that takes more than there is names the month, as the form does', async () => {
    const { body } = await transfer(ada, [agency, twelve().with(11, -9_999_00)], [studio, twelve(9_999_00)]);
    const { details, detail } = body as unknown as Problem;
    expect(details).toMatchObject({ period: 12, month: '2026-12' });
    expect(detail).toBe('In 2026-12 there is not that much. Take away less.');
  });

  it('moves money from line to line; the version’s budget does not change', async () => {
    const before = await total();
    const change = (await transfer(owner, [agency, twelve(-100_00)], [studio, twelve(0, 100_00)])).body;
    expect(change).toMatchObject({ status: 'requested', volumeMinor: 100_00 });
    await decide(lea, change, 'approved');
    expect(await line(agency)).toMatchObject({ transferMinor: -100_00, originalMinor: 1_200_00 });
    expect(await line(studio)).toMatchObject({ transferMinor: 100_00, originalMinor: 1_200_00 });
    expect(await total()).toMatchObject({ totalMinor: before.totalMinor, transferMinor: 0 });
  });

  it.each([
    [
      'that loses a cent',
      () => transfer(ada, [agency, twelve(0, -1_00)], [studio, twelve(99)]),
      'transfer.not-zero-sum',
    ],
    [
      'of more than is there',
      () => transfer(ada, [agency, twelve(-1)], [studio, twelve(1)]),
      'change.exceeds-line',
    ],
    [
      'of hours that are no whole minutes',
      () => transfer(ada, [agency, twelve(0, -1)], [hours, twelve(1)]),
      'transfer.no-whole-minutes-near',
    ],
    ['to itself', () => transfer(ada, [agency, twelve(0, -1)], [agency, twelve(1)]), 'transfer.line-twice'],
    ['of nothing', () => transfer(ada, [agency, twelve()], [studio, twelve()]), 'change.nothing'],
  ])('%s is refused', async (_case, send, code) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('takes a month once: what was approved meanwhile is not there any more', async () => {
    const wish = () => transfer(ada, [agency, twelve(0, -80_00)], [studio, twelve(0, 80_00)]);
    const [first, second] = [(await wish()).body, (await wish()).body];
    expect((await decide(lea, first, 'approved')).status).toBe(200);
    expect((await decide(lea, second, 'approved')).body.code).toBe('change.exceeds-line');
    expect((await decide(lea, second, 'rejected', 'Spent')).status).toBe(200);
  });
});

it('current = original + supplements +- transfers + carry-forward, and the original months can be restored', async () => {
  const { body } = await ada.get<{ items: BudgetChange[] }>(`versions/${version.id}/changes`);
  const lines = await ada.get<{ items: BudgetLine[] }>(`versions/${version.id}/lines`);
  expect(body.items.length).toBeGreaterThan(5);
  for (const each of lines.body.items) {
    const { originalMinor, supplementMinor, transferMinor, carryForwardMinor } = each;
    expect(originalMinor + supplementMinor + transferMinor + carryForwardMinor).toBe(each.totalMinor);
    const applied = body.items
      .filter(({ status }) => status === 'approved')
      .flatMap(({ items }) => items.filter(({ lineId }) => lineId === each.id))
      .map(({ amountsMinor }) => amountsMinor);
    const original = each.id === hours.id ? hours.amountsMinor : HUNDRED;
    expect(restoreOriginal(each.amountsMinor, applied)).toEqual(original);
  }
});

it('a draft takes no changes, and a budget owner none outside the own cost centres', async () => {
  const draft = await ada.create<BudgetVersion>('versions', { fiscalYear: 2028, name: 'Draft' });
  const answer = await ask(ada, { kind: 'supplement', lineId: agency.id, amountsMinor: HUNDRED }, draft);
  expect([answer.status, answer.body.code]).toEqual([409, 'change.not-approved']);
  const centre = { code: '4300', name: 'Events', parentId: ada.rootCostCentreId };
  const events = await ada.create('cost-centres', centre);
  const other = await ada.invite(server, 'Oz Other', [{ role: 'budget-owner', costCentreId: events.id }]);
  expect((await supplement(other, agency, HUNDRED)).body.code).toBe('line.not-found');
  expect((await other.get<{ items: [] }>(`versions/${version.id}/changes`)).body.items).toEqual([]);
});

describe('carry-forward', () => {
  it('offers what the year before left, once, and carries it on approval', async () => {
    const next = await ada.create<BudgetVersion>('versions', { fiscalYear: 2027, name: 'BU 2027' });
    await ada.create(
      `versions/${next.id}/lines`,
      externalLine(ledger, { initiativeId: null, totalMinor: 1 }),
    );
    await approve(next);
    await ada.create('postings', invoice(ledger, { amountMinor: 2_000_00 }));
    const propose = async () =>
      (await ada.get<CarryForwardProposal>(`versions/${next.id}/carry-forward`)).body;
    const { fromVersion, items } = await propose();
    expect(fromVersion?.id).toBe(version.id);
    const [offer] = items;
    const { supplementMinor } = await total();
    // Both external lines stand on one combination: 2 x 1,200 + supplements - 2,000.
    expect(items).toHaveLength(1);
    expect(offer).toMatchObject({ actualMinor: 2_000_00, mostMinor: 400_00 + supplementMinor });
    const carry = (amountMinor: number) =>
      ada.post<{ items: BudgetChange[] } & Pick<Problem, 'code'>>(`versions/${next.id}/carry-forward`, {
        items: [{ ...ids(offer), amountMinor }],
        reason: 'Fair moved to spring',
      });
    expect((await carry((offer?.mostMinor ?? 0) + 1)).body.code).toBe('carry-forward.exceeds');
    const [change] = (await carry(240_00)).body.items;
    if (!change) throw new Error('Nothing was requested.');
    expect(change).toMatchObject({ kind: 'carry-forward', status: 'requested', volumeMinor: 240_00 });
    expect((await propose()).items[0]).toMatchObject({
      carriedMinor: 240_00,
      mostMinor: (offer?.mostMinor ?? 0) - 240_00,
    });
    await decide(lea, change, 'approved', '', next);
    expect((await ada.get<BudgetVersion>(`versions/${next.id}`)).body).toMatchObject({
      originalMinor: 1,
      carryForwardMinor: 240_00,
      totalMinor: 240_01,
    });
    const carried = await line({ id: change.items[0]?.lineId ?? '' });
    expect(carried).toMatchObject({ carryForwardMinor: 240_00, originalMinor: 0, status: 'approved' });
    expect(carried.amountsMinor).toEqual(twelve().fill(20_00));
  });
});

const ids = (offer: CarryForwardProposal['items'][number] | undefined) => ({
  costCentreId: offer?.costCentreId,
  categoryId: offer?.categoryId,
  initiativeId: offer?.initiativeId,
});

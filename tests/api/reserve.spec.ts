import type { BudgetLine, BudgetVersion, CutPreview, Freeze, Problem, Reserve } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, internalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (value: number) => Array.from({ length: 12 }, () => value);

let server: TestServer;
let member: Member;
let ledger: Ledger;
let events: string;
let count = 0;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
  events = (
    await member.create('cost-centres', { code: '4200', name: 'Events', parentId: member.rootCostCentreId })
  ).id;
});
afterAll(() => server.stop());

const draft = () =>
  member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: `Draft ${(count += 1)}` });
const add = (version: BudgetVersion, more: object) =>
  member.create<BudgetLine>(`versions/${version.id}/lines`, externalLine(ledger, more));
const linesOf = async (version: BudgetVersion) =>
  (await member.get<{ items: BudgetLine[] }>(`versions/${version.id}/lines?limit=1000`)).body.items;

describe('the central reserve', () => {
  it('is held apart and moves to lines, zero-sum in every month', async () => {
    const version = await draft();
    const line = await add(version, { totalMinor: 12_000 });
    const reserve = await member.create<Reserve>(`versions/${version.id}/reserve`, {
      title: 'Reserve',
      costCentreId: member.rootCostCentreId,
      categoryId: ledger.agencyId,
      totalMinor: 120_000,
    });
    expect(reserve).toMatchObject({ totalMinor: 120_000, lines: [{ isReserve: true, kind: 'external' }] });
    const release = (amountMinor: number, lineId = line.id) =>
      member.post<Reserve & Problem>(`versions/${version.id}/reserve/releases`, {
        reserveLineId: reserve.lines[0]?.id,
        lineId,
        amountMinor,
        reason: 'Fair in autumn',
      });
    expect((await release(30_000)).body).toMatchObject({ totalMinor: 90_000 });
    const [after, held] = await linesOf(version);
    expect(after).toMatchObject({ totalMinor: 42_000, amountsMinor: twelve(3_500) });
    expect(held).toMatchObject({ totalMinor: 90_000, amountsMinor: twelve(7_500), isReserve: true });
    expect((await release(90_001)).body.code).toBe('reserve.exceeded');
    expect((await release(1, held?.id)).body.code).toBe('reserve.target');
  });

  it('is nobody else’s to change', async () => {
    const version = await draft();
    const reserve = await member.create<Reserve>(`versions/${version.id}/reserve`, {
      title: 'Reserve',
      costCentreId: ledger.costCentreId,
      categoryId: ledger.agencyId,
      totalMinor: 1_200,
    });
    const owner = await member.invite(server, 'Bo Owner', [
      { role: 'budget-owner', costCentreId: ledger.costCentreId },
    ]);
    const [line] = reserve.lines;
    const change = await owner.patch<Problem>(`lines/${line?.id}`, 1, { totalMinor: 0 });
    expect([change.status, change.body.code]).toEqual([409, 'reserve.locked']);
    expect((await owner.get(`versions/${version.id}/reserve`)).status).toBe(403);
  });
});

describe('cutting open lines', () => {
  it('previews and then does exactly that: 10 % from July on, hours priced anew, the reserve untouched', async () => {
    const version = await draft();
    await add(version, { totalMinor: 12_000 });
    await add(version, { totalMinor: 12_00, costCentreId: events, initiativeId: null });
    await member.create<BudgetLine>(
      `versions/${version.id}/lines`,
      internalLine(ledger, { totalMinutes: 7_200 }),
    );
    await member.create(`versions/${version.id}/reserve`, {
      title: 'Reserve',
      costCentreId: member.rootCostCentreId,
      categoryId: ledger.agencyId,
      totalMinor: 5_000,
    });
    const request = { shareBp: 1_000, fromMonth: '2026-07' };
    const preview = await member.post<CutPreview>(`versions/${version.id}/cut/preview`, request);
    // 6 x 60 min x 80.00 EUR: 480.00 a month less than 10 %.
    expect(preview.body.lines.map(({ beforeMinor, deltaMinor }) => [beforeMinor, deltaMinor])).toEqual([
      [12_000, -600],
      [12_00, -60],
      [933_000, -48_000],
    ]);
    expect(preview.body).toMatchObject({ beforeMinor: 946_200, deltaMinor: -48_660 });
    const apply = (basis: string) =>
      member.post<CutPreview & Problem>(`versions/${version.id}/cut`, {
        ...request,
        basis,
        reason: 'Savings',
      });
    expect((await apply(preview.body.basis)).body.afterMinor).toBe(preview.body.afterMinor);
    const [line, , hours, reserve] = await linesOf(version);
    expect(line?.amountsMinor).toEqual([...twelve(1_000).slice(6), ...twelve(900).slice(6)]);
    expect(hours?.minutes.slice(5, 7)).toEqual([600, 540]);
    expect(reserve?.totalMinor).toBe(5_000);
    const stale = await apply(preview.body.basis);
    expect([stale.status, stale.body.code]).toEqual([409, 'cut.changed']);
  });

  it('leaves what is submitted, and what a category adds follows its line', async () => {
    const levy = await member.create('categories', { code: 'KSK', name: 'Levy', kind: 'external' });
    const categoryId = (
      await member.create('categories', {
        code: 'ART',
        name: 'Artists',
        kind: 'external',
        surcharges: [{ targetCategoryId: levy.id, validFrom: '2026-01', rateBp: 500 }],
      })
    ).id;
    const version = await draft();
    const line = await add(version, { totalMinor: 12_000, categoryId });
    const submitted = await add(version, { totalMinor: 12_000, categoryId });
    await member.post(`versions/${version.id}/line-transitions`, {
      lineIds: [submitted.id],
      to: 'submitted',
    });
    const request = { shareBp: 5_000, fromMonth: '2026-07' };
    const { body } = await member.post<CutPreview>(`versions/${version.id}/cut/preview`, request);
    expect(body.lines.map(({ lineId, deltaMinor }) => [lineId, deltaMinor])).toEqual([[line.id, -3_000]]);
    const cut = await member.post<CutPreview>(`versions/${version.id}/cut`, {
      ...request,
      basis: body.basis,
      reason: 'Savings',
    });
    expect(cut.status).toBe(200);
    const totals = (await linesOf(version)).map(({ totalMinor }) => totalMinor);
    expect(totals.sort((a, b) => a - b)).toEqual([450, 600, 9_000, 12_000]);
  });

  it('keeps to a subtree, a kind and a draft', async () => {
    const version = await draft();
    await add(version, { totalMinor: 12_000 });
    await add(version, { totalMinor: 24_000, costCentreId: events, initiativeId: null });
    const cut = (more: object) =>
      member.post<CutPreview & Problem>(`versions/${version.id}/cut/preview`, {
        shareBp: 5_000,
        fromMonth: '2026-01',
        ...more,
      });
    expect((await cut({ costCentreId: events })).body.deltaMinor).toBe(-12_000);
    expect((await cut({ costCentreId: member.rootCostCentreId })).body.deltaMinor).toBe(-18_000);
    expect((await cut({ kind: 'internal' })).body.lines).toEqual([]);
    expect((await cut({ fromMonth: '2027-01' })).body.lines).toEqual([]);
    await member.http.post(
      member.path(`versions/${version.id}/transition`),
      { to: 'in-review' },
      { ifMatch: '"1"' },
    );
    expect((await cut({})).body.code).toBe('cut.version');
  });
});

describe('a spending freeze', () => {
  it('lets nobody plan more from its month on, in its subtree, until it is lifted', async () => {
    const version = await draft();
    const line = await add(version, { totalMinor: 12_000 });
    const other = await add(version, { totalMinor: 12_000, costCentreId: events, initiativeId: null });
    const freeze = await member.create<Freeze>('freezes', {
      costCentreId: ledger.costCentreId,
      fromDate: '2026-07-15',
      reason: 'Sales are down',
    });
    const change = (target: BudgetLine, by: object) =>
      member.patch<BudgetLine & Omit<Problem, 'status'>>(`lines/${target.id}`, target.version, by);
    const refused = await change(line, { totalMinor: 13_000 });
    expect([refused.status, refused.body.code]).toEqual([409, 'spending.frozen']);
    expect((await change(line, { costCentreId: events, totalMinor: 13_000 })).status).toBe(200);
    expect((await change(other, { costCentreId: ledger.costCentreId })).body.code).toBe('spending.frozen');
    // Before the month of the freeze there may be more, and less at any time.
    const spring = await change(other, { amountsMinor: [99_000, ...twelve(1_000).slice(1)] });
    expect(spring.status).toBe(200);
    const lift = (rowVersion: number) =>
      member.http.post<Freeze & Problem>(
        member.path(`freezes/${freeze.id}/lift`),
        { reason: 'Sales are up' },
        { ifMatch: `"${rowVersion}"` },
      );
    expect((await lift(1)).body).toMatchObject({ liftedReason: 'Sales are up' });
    expect((await lift(2)).body.code).toBe('freeze.lifted');
    expect((await change(spring.body, { costCentreId: ledger.costCentreId })).status).toBe(200);
  });

  it('lets a line be split, because that plans nothing more', async () => {
    const version = await draft();
    const line = await add(version, { totalMinor: 12_000 });
    await member.create<Freeze>('freezes', {
      costCentreId: member.rootCostCentreId,
      categoryId: ledger.agencyId,
      fromDate: '2026-01-01',
      reason: 'Stop',
    });
    const halves = {
      method: 'percentage',
      parts: [{ shareBp: 5_000 }, { costCentreId: events, shareBp: 5_000 }],
    };
    const answer = await member.http.post<{ lines: BudgetLine[] }>(
      member.path(`lines/${line.id}/split`),
      halves,
      {
        ifMatch: '"1"',
      },
    );
    expect(answer.body.lines.map(({ totalMinor }) => totalMinor)).toEqual([6_000, 6_000]);
    const more = await member.post<Problem>(
      `versions/${version.id}/lines`,
      externalLine(ledger, { totalMinor: 1 }),
    );
    expect(more.body.code).toBe('spending.frozen');
  });

  it('the roll-up is the sum of all of it', async () => {
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, output]);
  });
});

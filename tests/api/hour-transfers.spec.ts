import type { BudgetChange, BudgetLine, BudgetVersion, PlanActualReport, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, internalLine, type Ledger, RATES } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);

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
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
  ada = await foundFirst(server);
  ledger = await createLedger(ada);
  lea = await ada.invite(server, 'Lea Leader', [{ role: 'leadership', costCentreId: ada.rootCostCentreId }]);
  owner = await ada.invite(server, 'Bo Owner', [{ role: 'budget-owner', costCentreId: ledger.costCentreId }]);
  version = await ada.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
  const add = (each: object) => ada.create<BudgetLine>(`versions/${version.id}/lines`, each);
  agency = await add(externalLine(ledger, { totalMinor: 1_200_00 }));
  studio = await add(
    externalLine(ledger, { title: 'Studio', totalMinor: 1_200_00, vendorId: ledger.vendorId }),
  );
  // 10 hours a month at 75.50, from July at 80.00.
  hours = await add(internalLine(ledger, { totalMinutes: 7_200 }));
  const step = (by: Member, to: string, at: number) =>
    by.http.post(by.path(`versions/${version.id}/transition`), { to }, { ifMatch: `"${at}"` });
  await step(ada, 'in-review', 1);
  await step(lea, 'approved', 2);
});
afterAll(() => server.stop());

const transfer = (by: Member, ...items: [BudgetLine, number[]][]) =>
  by.post<BudgetChange & Pick<Problem, 'code' | 'detail' | 'details'>>(`versions/${version.id}/changes`, {
    kind: 'transfer',
    reason: 'Needed',
    items: items.map(([{ id }, amountsMinor]) => ({ lineId: id, amountsMinor })),
  });
const decide = (by: Member, change: BudgetChange, to: string, reason = '') =>
  by.http.post<BudgetChange & Pick<Problem, 'code'>>(
    by.path(`versions/${version.id}/changes/${change.id}/decision`),
    { to, reason },
    { ifMatch: `"${change.version}"` },
  );
const line = async ({ id }: { id: string }) => (await ada.get<BudgetLine>(`lines/${id}`)).body;
const total = async () => (await ada.get<BudgetVersion>(`versions/${version.id}`)).body;
const planned = async () =>
  (await ada.get<PlanActualReport>('reports/plan-actual?fiscalYear=2026&dimension=vendor')).body.total
    .planMinor;

describe('a transfer of hours', () => {
  it('moves hours as the whole minutes that cost exactly that, in line, totals and report', async () => {
    const [before, plan] = [await total(), await planned()];
    // Two hours of February at 75.50 pay for the studio, and one of August at 80.00 comes back.
    const august = twelve(0, -151_00, 0, 0, 0, 0, 0, 80_00);
    const items: [BudgetLine, number[]][] = [
      [hours, august],
      [studio, august.map((month) => 0 - month)],
    ];
    const change = (await transfer(owner, ...items)).body;
    expect(change).toMatchObject({ status: 'requested', volumeMinor: 231_00 });
    expect(change.items.find(({ lineId }) => lineId === hours.id)?.minutes).toEqual(
      twelve(0, -120, 0, 0, 0, 0, 0, 60),
    );
    expect((await decide(lea, change, 'approved')).body.status).toBe('approved');
    const after = await line(hours);
    expect(after).toMatchObject({ transferMinor: -71_00, totalMinutes: 7_140 });
    expect([after.minutes[1], after.minutes[7]]).toEqual([480, 660]);
    expect([after.amountsMinor[1], after.amountsMinor[7]]).toEqual([604_00, 880_00]);
    expect(await line(studio)).toMatchObject({ transferMinor: 71_00 });
    expect(await total()).toMatchObject({ totalMinor: before.totalMinor, transferMinor: 0 });
    expect(await planned()).toEqual(plan);
  });

  it('names the nearest amounts where one falls between two minutes, and changes nothing', async () => {
    const now = await line(hours);
    const wish = (amountMinor: number) =>
      transfer(ada, [hours, twelve(0, 0, -amountMinor)], [agency, twelve(0, 0, amountMinor)]);
    const { status, body } = await wish(100_00);
    expect([status, body]).toMatchObject([
      422,
      {
        code: 'transfer.no-whole-minutes',
        details: { period: 3, month: '2026-03', belowMinor: 99_41, aboveMinor: 100_67, currency: 'EUR' },
      },
    ]);
    expect(body.detail).toMatch(/EUR.99\.41 and EUR.100\.67\.$/);
    expect(await line(hours)).toEqual(now);
    for (const amountMinor of [99_41, 100_67]) {
      const change = (await wish(amountMinor)).body;
      expect(change.status).toBe('requested');
      await decide(ada, change, 'withdrawn');
    }
  });

  it('of hours is not made once their rate changed', async () => {
    const december = twelve(...twelve().slice(1), -80_00);
    const change = (await transfer(owner, [hours, december], [agency, december.map((month) => 0 - month)]))
      .body;
    expect(change.status).toBe('requested');
    const roles = (await ada.get<{ items: { id: string; version: number }[] }>('staff-roles')).body.items;
    const role = roles.find(({ id }) => id === ledger.roleId);
    const rates = [...RATES, { validFrom: '2026-12', rateMicro: 90_000_000 }];
    expect((await ada.patch(`staff-roles/${ledger.roleId}`, role?.version ?? 0, { rates })).status).toBe(200);
    const answer = await decide(lea, change, 'approved');
    expect([answer.status, answer.body.code]).toEqual([409, 'transfer.hours-changed']);
    expect((await decide(lea, change, 'rejected', 'Other rate')).body.status).toBe('rejected');
  });
});

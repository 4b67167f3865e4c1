import type {
  BudgetChange,
  BudgetLine,
  BudgetVersion,
  CutPreview,
  CutResult,
  Problem,
} from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, internalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (value: number) => Array.from({ length: 12 }, () => value);
const request = { shareBp: 1_000, fromMonth: '2026-07' };

let server: TestServer;
let member: Member;
let lea: Member;
let ledger: Ledger;
let events: string;
let version: BudgetVersion;
let lines: BudgetLine[];

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  events = (
    await member.create('cost-centres', { code: '4200', name: 'Events', parentId: member.rootCostCentreId })
  ).id;
  lea = await member.invite(server, 'Lea Leader', [
    { role: 'leadership', costCentreId: member.rootCostCentreId },
  ]);
  version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
  await add({ totalMinor: 12_000 });
  // August and December are locked.
  await add({ amountsMinor: twelve(2_000), costCentreId: events, lockedMonths: 0b1000_1000_0000 });
  await member.create(`versions/${version.id}/lines`, internalLine(ledger, { totalMinutes: 7_200 }));
  await member.create(`versions/${version.id}/reserve`, {
    title: 'Reserve',
    costCentreId: ledger.costCentreId,
    categoryId: ledger.agencyId,
    totalMinor: 12_000,
  });
  const step = (by: Member, to: string, at: number) =>
    by.http.post(by.path(`versions/${version.id}/transition`), { to }, { ifMatch: `"${at}"` });
  await step(member, 'in-review', 1);
  const refused = await member.post<Problem>(`versions/${version.id}/cut/preview`, request);
  expect([refused.status, refused.body.code]).toEqual([409, 'cut.version']);
  expect((await step(lea, 'approved', 2)).status).toBe(200);
  lines = await linesOf(version);
});
afterAll(() => server.stop());

const add = (more: object) =>
  member.create<BudgetLine>(`versions/${version.id}/lines`, externalLine(ledger, more));
const linesOf = async ({ id }: BudgetVersion) =>
  (await member.get<{ items: BudgetLine[] }>(`versions/${id}/lines?limit=1000`)).body.items;

describe('an approved version', () => {
  const cut = (basis: string) =>
    member.post<CutResult & Problem>(`versions/${version.id}/cut`, { ...request, basis, reason: 'Savings' });

  it('is cut by one change request: the same preview, then somebody else’s approval', async () => {
    const preview = (await member.post<CutPreview>(`versions/${version.id}/cut/preview`, request)).body;
    expect(preview.lines.map(({ beforeMinor, deltaMinor }) => [beforeMinor, deltaMinor])).toEqual([
      [12_000, -600],
      [24_000, -800],
      [933_000, -48_000],
    ]);
    const { body } = await cut(preview.basis);
    expect(body).toMatchObject({ deltaMinor: preview.deltaMinor, change: { status: 'requested' } });
    expect(await linesOf(version)).toEqual(lines);
    const decide = (by: Member) =>
      by.http.post<BudgetChange & Pick<Problem, 'code'>>(
        by.path(`versions/${version.id}/changes/${body.change?.id}/decision`),
        { to: 'approved' },
        { ifMatch: '"1"' },
      );
    expect((await decide(member)).body.code).toBe('approval.four-eyes');
    const change = (await decide(lea)).body;
    expect([change.kind, change.volumeMinor, change.items.length]).toEqual(['supplement', 49_400, 3]);
    const [line, locked, hours, reserve] = await linesOf(version);
    expect(line?.amountsMinor).toEqual([...twelve(1_000).slice(6), ...twelve(900).slice(6)]);
    expect(locked?.amountsMinor.slice(6)).toEqual([1_800, 2_000, 1_800, 1_800, 1_800, 2_000]);
    expect(hours).toMatchObject({ supplementMinor: -48_000, totalMinutes: 6_840 });
    expect(hours?.minutes.slice(5, 7)).toEqual([600, 540]);
    expect(reserve?.totalMinor).toBe(12_000);
    const stale = await cut(preview.basis);
    expect([stale.status, stale.body.code]).toEqual([409, 'cut.changed']);
    expect((await runCommand(server.storage, ['verify'])).code).toBe(0);
  });

  it('says that splitting a line and releasing the reserve are transfers there', async () => {
    const [line, other, , reserve] = await linesOf(version);
    const split = await member.http.post<Problem>(
      member.path(`lines/${line?.id}/split`),
      { method: 'percentage', parts: [{ shareBp: 5_000 }, { costCentreId: events, shareBp: 5_000 }] },
      { ifMatch: `"${line?.version}"` },
    );
    expect([split.status, split.body.code]).toEqual([409, 'split.approved']);
    expect(split.body.detail).toContain('transfer');
    const release = await member.post<Problem>(`versions/${version.id}/reserve/releases`, {
      reserveLineId: reserve?.id,
      lineId: line?.id,
      amountMinor: 1_000,
      reason: 'Fair',
    });
    expect([release.status, release.body.code]).toEqual([409, 'reserve.approved']);
    expect(release.body.detail).toContain('transfer');
    const transfer = (by: Member, toId: string | undefined) =>
      by.post<BudgetChange & Pick<Problem, 'code'>>(`versions/${version.id}/changes`, {
        kind: 'transfer',
        reason: 'Fair',
        items: [
          { lineId: reserve?.id, amountsMinor: twelve(-100) },
          { lineId: toId, amountsMinor: twelve(100) },
        ],
      });
    const grants = [{ role: 'budget-owner', costCentreId: ledger.costCentreId } as const];
    const owner = await member.invite(server, 'Cy Owner', grants);
    expect((await transfer(owner, line?.id)).body.code).toBe('reserve.locked');
    // The other line has locked months.
    expect((await transfer(member, other?.id)).body.code).toBe('transfer.month-locked');
    expect((await transfer(member, line?.id)).body.status).toBe('requested');
  });
});

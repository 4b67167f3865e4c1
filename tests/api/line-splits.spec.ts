import type { BudgetLine, BudgetVersion, LineHistory, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, internalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

type Result = { lines: BudgetLine[] } & Problem;
const twelve = (value: number) => Array.from({ length: 12 }, () => value);

let server: TestServer;
let member: Member;
let ledger: Ledger;
let events: string;
let version: BudgetVersion;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
  events = (
    await member.create('cost-centres', { code: '4200', name: 'Events', parentId: member.rootCostCentreId })
  ).id;
  version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
});
afterAll(() => server.stop());

const add = (line: object) => member.create<BudgetLine>(`versions/${version.id}/lines`, line);
const split = (line: BudgetLine, body: object, by = member) =>
  by.http.post<Result>(by.path(`lines/${line.id}/split`), body, { ifMatch: `"${line.version}"` });
const undo = (line: BudgetLine | undefined) => member.post<Result>(`lines/${line?.id}/split/undo`, {});
const halves = () => ({
  method: 'percentage',
  parts: [{ shareBp: 5_000 }, { costCentreId: events, initiativeId: null, shareBp: 5_000 }],
});

describe('splitting a line', () => {
  it('replaces it by parts that add up in every month, where it stood', async () => {
    const line = await add(
      externalLine(ledger, { totalMinor: 12_006, title: 'Agency', note: 'Frame contract' }),
    );
    const { body } = await split(line, halves());
    expect(body.lines.map((part) => [part.costCentreId, part.initiativeId, part.totalMinor])).toEqual([
      [ledger.costCentreId, ledger.initiativeId, 6_003],
      [events, null, 6_003],
    ]);
    const [first, second] = body.lines;
    expect(first?.amountsMinor.map((month, at) => month + (second?.amountsMinor[at] ?? 0))).toEqual(
      line.amountsMinor,
    );
    expect(body.lines).toMatchObject([
      { title: 'Agency', note: 'Frame contract', position: line.position },
      { position: line.position },
    ]);
    expect((await member.get(`lines/${line.id}`)).status).toBe(404);
    const { items } = (await member.get<LineHistory>(`lines/${second?.id}/history`)).body;
    expect(items.find(({ field }) => field === 'totalMinor')).toMatchObject({
      action: 'budget-line.split',
      before: null,
      after: 6_003,
    });
  });

  it('by amount, by weights and over months of its own', async () => {
    const byAmount = await split(await add(externalLine(ledger, { totalMinor: 12_000 })), {
      method: 'amount',
      parts: [{ amountMinor: 9_000 }, { costCentreId: events, amountMinor: 3_000 }],
    });
    expect(byAmount.body.lines.map(({ amountsMinor }) => amountsMinor[11])).toEqual([750, 250]);
    const byMonths = await split(await add(externalLine(ledger, { totalMinor: 12_000 })), {
      method: 'weights',
      parts: [{ weightE4: 10_000 }, { weightE4: 20_000, months: { from: '2026-11', to: '2026-12' } }],
    });
    expect(byMonths.body.lines.map(({ totalMinor }) => totalMinor)).toEqual([4_000, 8_000]);
    expect(byMonths.body.lines[1]?.amountsMinor).toEqual([...twelve(0).slice(2), 4_000, 4_000]);
  });

  it('hours and their cost both add up', async () => {
    const line = await add(internalLine(ledger, { totalMinutes: 7_201 }));
    const { body } = await split(line, halves());
    const sum = (pick: (part: BudgetLine) => number) =>
      body.lines.reduce((total, part) => total + pick(part), 0);
    expect([sum(({ totalMinutes }) => totalMinutes), sum(({ totalMinor }) => totalMinor)]).toEqual([
      7_201,
      line.totalMinor,
    ]);
    const byAmount = { method: 'amount', parts: [{ amountMinor: 1 }, { amountMinor: line.totalMinor - 1 }] };
    expect((await split(body.lines[0] ?? line, byAmount)).body.code).toBe('split.hours-by-amount');
  });

  it('is undone while no part was changed, and not afterwards', async () => {
    const line = await add(externalLine(ledger, { totalMinor: 12_000, quantityE4: null }));
    const { body } = await split(line, halves());
    const undone = await undo(body.lines[1]);
    expect(undone.body.lines).toEqual([{ ...line, version: line.version + 1 }]);
    const again = await split(undone.body.lines[0] ?? line, halves());
    const [part] = again.body.lines;
    await member.patch(`lines/${part?.id}`, 1, { totalMinor: 1 });
    const refused = await undo(part);
    expect([refused.status, refused.body.code]).toEqual([409, 'split.changed']);
    expect((await undo(await add(externalLine(ledger, { totalMinor: 1 })))).body.code).toBe('split.none');
  });

  it('refuses a stale line, an unknown cost centre and another subtree', async () => {
    const line = await add(externalLine(ledger, { totalMinor: 12_000 }));
    expect((await split({ ...line, version: 9 }, halves())).status).toBe(412);
    const owner = await member.invite(server, 'Bo Owner', [
      { role: 'budget-owner', costCentreId: ledger.costCentreId },
    ]);
    expect((await split(line, halves(), owner)).status).toBe(403);
    expect((await member.get<BudgetLine>(`lines/${line.id}`)).body).toEqual(line);
  });

  it('the roll-up is the sum of all of it', async () => {
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, output]);
  });
});

import type { BudgetLine, BudgetVersion, PlanningRound, Problem, RoundProgress } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;
let events: string;
let owner: Member;
let version: BudgetVersion;
let round: PlanningRound;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2026-10-15' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  events = (
    await member.create('cost-centres', {
      code: '4110',
      name: 'Events',
      parentId: ledger.costCentreId,
      responsibleId: member.personId,
    })
  ).id;
  owner = await member.invite(server, 'Bo Owner', [
    { role: 'budget-owner', costCentreId: ledger.costCentreId },
  ]);
  version = await member.create<BudgetVersion>('versions', { fiscalYear: 2027, name: 'BU 2027' });
  round = await member.create<PlanningRound>('rounds', {
    budgetVersionId: version.id,
    name: 'Round 1',
    deadline: '2026-10-31',
    instructions: 'Plan without price increases.',
    targets: [
      { costCentreId: ledger.costCentreId, amountMinor: 1_000_000 },
      { initiativeId: ledger.initiativeId, amountMinor: 400_000 },
    ],
  });
});
afterAll(() => server.stop());

const add = (by: Member, more: object) =>
  by.create<BudgetLine>(`versions/${version.id}/lines`, externalLine(ledger, more));
const progress = async (by = member) => (await by.get<RoundProgress>(`rounds/${round.id}/progress`)).body;
const rowOf = (all: RoundProgress, id: string) =>
  all.costCentres.find(({ costCentreId }) => costCentreId === id);

describe('a planning round', () => {
  it('holds the bottom-up sum of a subtree against its target, in amount and per cent', async () => {
    await add(owner, { totalMinor: 900_000 });
    await add(owner, { totalMinor: 200_000, costCentreId: events, initiativeId: null });
    const all = await progress();
    expect(rowOf(all, ledger.costCentreId)).toMatchObject({
      targetMinor: 1_000_000,
      bottomUpMinor: 1_100_000,
      deltaMinor: 100_000,
      ratio: 0.1,
    });
    expect(rowOf(all, events)).toMatchObject({
      responsible: 'Ada Founder',
      targetMinor: null,
      bottomUpMinor: 200_000,
      deltaMinor: null,
      state: 'open',
    });
    expect(all.initiatives).toMatchObject([
      { code: 'LI', targetMinor: 400_000, bottomUpMinor: 900_000, deltaMinor: 500_000, ratio: 1.25 },
    ]);
    const own = await progress(owner);
    expect(own.costCentres.map(({ code }) => code)).toEqual(['4100', '4110']);
    expect(own.initiatives).toEqual([]);
  });

  it('locks what was submitted with everything below it, for budget owners, until it is reopened', async () => {
    const line = await add(owner, { totalMinor: 1_200, costCentreId: events });
    const submitted = await owner.post<RoundProgress>(`rounds/${round.id}/submissions`, {
      costCentreId: ledger.costCentreId,
      note: 'Done',
    });
    expect(rowOf(submitted.body, ledger.costCentreId)).toMatchObject({
      state: 'submitted',
      submittedBy: 'Bo Owner',
      note: 'Done',
    });
    expect(rowOf(submitted.body, events)).toMatchObject({ state: 'covered' });
    const change = () =>
      owner.patch<BudgetLine & Omit<Problem, 'status'>>(`lines/${line.id}`, line.version, {
        totalMinor: 2_400,
      });
    const refused = await change();
    expect([refused.status, refused.body.code]).toEqual([409, 'submission.locked']);
    const added = await owner.post<Problem>(
      `versions/${version.id}/lines`,
      externalLine(ledger, { totalMinor: 1 }),
    );
    expect(added.body.code).toBe('submission.locked');
    expect((await owner.remove(`lines/${line.id}`, line.version)).status).toBe(409);
    const again = await owner.post<Problem>(`rounds/${round.id}/submissions`, {
      costCentreId: ledger.costCentreId,
    });
    expect(again.body.code).toBe('submission.exists');
    // The controller plans on.
    expect((await member.patch(`lines/${line.id}`, line.version, { note: 'Looked at' })).status).toBe(200);
    const reopening = { costCentreId: ledger.costCentreId, reason: 'Over the target' };
    expect((await owner.post(`rounds/${round.id}/reopenings`, reopening)).status).toBe(403);
    const reopened = await member.post<RoundProgress>(`rounds/${round.id}/reopenings`, reopening);
    expect(rowOf(reopened.body, ledger.costCentreId)).toMatchObject({ state: 'open' });
    expect((await change()).status).toBe(412);
    expect((await owner.remove(`lines/${line.id}`, line.version + 1)).status).toBe(204);
  });

  it('marks who is late, locks nothing once it is closed, and goes with its targets', async () => {
    const late = await member.create<PlanningRound>('rounds', {
      budgetVersionId: version.id,
      name: 'Round 0',
      deadline: '2026-10-14',
    });
    const { body } = await member.get<RoundProgress>(`rounds/${late.id}/progress`);
    expect(new Set(body.costCentres.map(({ state }) => state))).toEqual(new Set(['overdue']));
    await owner.post(`rounds/${late.id}/submissions`, { costCentreId: events });
    const closed = await member.patch<PlanningRound>(`rounds/${late.id}`, late.version, { isOpen: false });
    expect(closed.body).toMatchObject({ isOpen: false, name: 'Round 0', targets: [] });
    await add(owner, { totalMinor: 10, costCentreId: events });
    const after = await owner.post<Problem>(`rounds/${late.id}/submissions`, {
      costCentreId: ledger.costCentreId,
    });
    expect(after.body.code).toBe('round.closed');
    expect((await member.remove(`rounds/${late.id}`, closed.body.version)).status).toBe(204);
  });

  it.each([
    [
      'a target of both kinds',
      { costCentreId: 'centre', initiativeId: 'initiative' },
      400,
      'request.invalid',
    ],
    ['a target of nothing', {}, 400, 'request.invalid'],
  ])('refuses %s', async (_case, target: { costCentreId?: string; initiativeId?: string }, status, code) => {
    const named = {
      ...(target.costCentreId ? { costCentreId: ledger.costCentreId } : {}),
      ...(target.initiativeId ? { initiativeId: ledger.initiativeId } : {}),
    };
    const answer = await member.patch<Problem>(`rounds/${round.id}`, round.version, {
      targets: [{ ...named, amountMinor: 1 }],
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses two targets of one cost centre, and rounds by others than the controller', async () => {
    const twice = { costCentreId: events, amountMinor: 1 };
    const answer = await member.patch<Problem>(`rounds/${round.id}`, round.version, {
      targets: [twice, twice],
    });
    expect(answer.body.code).toBe('round.target-twice');
    const body = { budgetVersionId: version.id, name: 'Mine', deadline: '2026-12-01' };
    expect((await owner.post('rounds', body)).status).toBe(403);
  });

  it('the roll-up is the sum of all of it', async () => {
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, output]);
  });
});

import type { BudgetLine, BudgetVersion, PlanComparison, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, externalLine, internalLine, type Ledger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (value: number) => Array.from({ length: 12 }, () => value);

let server: TestServer;
let member: Member;
let ledger: Ledger;
let version: BudgetVersion;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  ledger = await createLedger(member);
  version = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
});
afterAll(() => server.stop());

const add = (line: object) => member.create<BudgetLine>(`versions/${version.id}/lines`, line);

describe('budget lines', () => {
  it('an external yearly amount falls evenly, to the cent', async () => {
    const line = await add(externalLine(ledger, { totalMinor: 1_000_001 }));
    expect(line.amountsMinor).toEqual([
      ...Array.from({ length: 5 }, () => 83_334),
      ...Array.from({ length: 7 }, () => 83_333),
    ]);
    expect(line.position).toBeGreaterThan(0);
  });

  it('quantity x unit price: 3 seats at 980.00 are 2,940.00; a typed total overrules both', async () => {
    const line = await add(externalLine(ledger, { quantityE4: 30_000, unitPriceMicro: 980_000_000 }));
    expect(line.totalMinor).toBe(294_000);
    const { body } = await member.patch<BudgetLine>(`lines/${line.id}`, line.version, {
      totalMinor: 120_000,
    });
    expect(body).toMatchObject({
      totalMinor: 120_000,
      quantityE4: null,
      unitPriceMicro: null,
      amountsMinor: twelve(10_000),
    });
  });

  it('120 hours over the rate change in July: 6 x 10 h x 75.50 + 6 x 10 h x 80.00 = 9,330.00', async () => {
    const line = await add(internalLine(ledger, { totalMinutes: 7_200 }));
    expect(line.totalMinor).toBe(933_000);
    expect(line.amountsMinor).toEqual([
      ...Array.from({ length: 6 }, () => 75_500),
      ...Array.from({ length: 6 }, () => 80_000),
    ]);
  });

  it('typed months make the line manual; a new total keeps their shape', async () => {
    const line = await add(externalLine(ledger, { amountsMinor: [100, 300, ...twelve(0).slice(2)] }));
    expect(line).toMatchObject({ phasing: 'manual', totalMinor: 400 });
    const { body } = await member.patch<BudgetLine>(`lines/${line.id}`, line.version, { totalMinor: 800 });
    expect(body.amountsMinor.slice(0, 3)).toEqual([200, 600, 0]);
  });

  it('a stale edit is refused and shows the stored line; a change without a version too', async () => {
    const line = await add(externalLine(ledger, { totalMinor: 1_200 }));
    await member.patch(`lines/${line.id}`, line.version, { title: 'Theirs' });
    const stale = await member.patch<Problem>(`lines/${line.id}`, line.version, { title: 'Mine' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'edit.stale', current: { title: 'Theirs', version: 2 } });
    const blind = await member.http.patch<Problem>(member.path(`lines/${line.id}`), { title: 'Mine' });
    expect(blind.status).toBe(428);
  });

  it.each([
    ['neither amount nor months', () => externalLine(ledger, {}), 'line.total-missing'],
    ['hours missing', () => internalLine(ledger, {}), 'line.hours-missing'],
    [
      'a category of the other kind',
      () => externalLine(ledger, { totalMinor: 1, categoryId: ledger.hoursId }),
      'category.kind-mismatch',
    ],
    [
      'an unknown cost centre',
      () => externalLine(ledger, { totalMinor: 1, costCentreId: ledger.agencyId }),
      'cost-centre.unknown',
    ],
    [
      'an unknown initiative',
      () => externalLine(ledger, { totalMinor: 1, initiativeId: ledger.agencyId }),
      'initiative.unknown',
    ],
  ])('refuses %s', async (_case, line, code) => {
    const answer = await member.post<Problem>(`versions/${version.id}/lines`, line());
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe(code);
    expect(answer.body.detail.length).toBeGreaterThan(20);
  });

  it('the same creating request sent twice creates once', async () => {
    const send = () =>
      member.http.post<BudgetLine>(
        member.path(`versions/${version.id}/lines`),
        externalLine(ledger, { totalMinor: 777 }),
        { idempotencyKey: 'line-777' },
      );
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
  });

  it('pages in order of position', async () => {
    const first = await member.get<{ items: BudgetLine[]; nextCursor: string }>(
      `versions/${version.id}/lines?limit=2`,
    );
    const second = await member.get<{ items: BudgetLine[] }>(
      `versions/${version.id}/lines?limit=2&cursor=${first.body.nextCursor}`,
    );
    const positions = [...first.body.items, ...second.body.items].map((line) => line.position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(new Set(positions).size).toBe(4);
  });
});

describe('versions', () => {
  it('go from draft to approved under four eyes, and are locked from then on', async () => {
    const year = await member.create<BudgetVersion>('versions', { fiscalYear: 2027, name: 'BU 2027' });
    const transition = (who: Member, version: number, to: string) =>
      who.http.post<Partial<BudgetVersion> & { code?: string }>(
        who.path(`versions/${year.id}/transition`),
        { to },
        { ifMatch: `"${version}"` },
      );
    expect((await transition(member, 1, 'in-review')).body.code).toBe('version.empty');
    const line = await member.create<BudgetLine>(
      `versions/${year.id}/lines`,
      externalLine(ledger, { totalMinor: 120_000 }),
    );
    const submitted = await transition(member, 1, 'in-review');
    expect(submitted.body).toMatchObject({ status: 'in-review', lineCount: 1, totalMinor: 120_000 });
    expect((await member.patch<Problem>(`lines/${line.id}`, 1, { title: 'Late' })).body.code).toBe(
      'version.locked',
    );
    const own = await transition(member, 2, 'approved');
    expect(own.status).toBe(403);
    expect(own.body.code).toBe('approval.four-eyes');
    const leader = await member.invite(server, 'Lea Leader', [
      { role: 'leadership', costCentreId: member.rootCostCentreId },
    ]);
    expect((await transition(leader, 2, 'approved')).body).toMatchObject({
      status: 'approved',
      approvedBy: leader.personId,
    });
    expect((await transition(member, 3, 'in-review')).body.code).toBe('version.transition');
  });

  it('approved at the same moment, only one is the budget of the year', async () => {
    const leader = await member.invite(server, 'Paula Parallel', [
      { role: 'leadership', costCentreId: member.rootCostCentreId },
    ]);
    const move = (who: Member, id: string, version: number, to: string) =>
      who.http.post(who.path(`versions/${id}/transition`), { to }, { ifMatch: `"${version}"` });
    const submitted = await Promise.all(
      ['A', 'B', 'C', 'D'].map(async (name) => {
        const { id } = await member.create<BudgetVersion>('versions', { fiscalYear: 2031, name });
        await member.create(`versions/${id}/lines`, externalLine(ledger, { totalMinor: 1 }));
        await move(member, id, 1, 'in-review');
        return id;
      }),
    );
    const answers = await Promise.all(submitted.map((id) => move(leader, id, 2, 'approved')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await member.get<{ items: BudgetVersion[] }>('versions');
    const states = body.items.filter(({ fiscalYear }) => fiscalYear === 2031).map(({ status }) => status);
    expect(states.sort()).toEqual(['approved', 'superseded', 'superseded', 'superseded']);
  });

  it('a newly approved budget supersedes the one before', async () => {
    const leader = await member.invite(server, 'Otto Other', [
      { role: 'leadership', costCentreId: member.rootCostCentreId },
    ]);
    const approve = async (name: string) => {
      const created = await member.create<BudgetVersion>('versions', { fiscalYear: 2030, name });
      await member.create(`versions/${created.id}/lines`, externalLine(ledger, { totalMinor: 1 }));
      await member.http.post(
        member.path(`versions/${created.id}/transition`),
        { to: 'in-review' },
        { ifMatch: '"1"' },
      );
      await leader.http.post(
        member.path(`versions/${created.id}/transition`),
        { to: 'approved' },
        { ifMatch: '"2"' },
      );
      return created.id;
    };
    const [first, second] = [await approve('BU 2030'), await approve('BU 2030 new')];
    expect((await member.get<BudgetVersion>(`versions/${first}`)).body.status).toBe('superseded');
    expect((await member.get<BudgetVersion>(`versions/${second}`)).body.status).toBe('approved');
  });
});

describe('a budget owner', () => {
  it('sees and edits the own subtree only', async () => {
    const other = await member.create('cost-centres', {
      code: '4200',
      name: 'Events',
      parentId: member.rootCostCentreId,
    });
    const owner = await member.invite(server, 'Bo Owner', [{ role: 'budget-owner', costCentreId: other.id }]);
    const foreign = await add(externalLine(ledger, { totalMinor: 5_000 }));
    const mine = await owner.create<BudgetLine>(
      `versions/${version.id}/lines`,
      externalLine(ledger, { costCentreId: other.id, totalMinor: 2_400 }),
    );
    const seen = await owner.get<{ items: BudgetLine[] }>(`versions/${version.id}/lines?limit=1000`);
    expect(seen.body.items.map((line) => line.id)).toEqual([mine.id]);
    expect((await owner.get<BudgetVersion>(`versions/${version.id}`)).body).toMatchObject({
      lineCount: 1,
      totalMinor: 2_400,
    });
    expect((await owner.get(`lines/${foreign.id}`)).status).toBe(404);
    expect((await owner.patch(`lines/${foreign.id}`, 1, { title: 'Mine now' })).status).toBe(404);
    expect(
      (await owner.post(`versions/${version.id}/lines`, externalLine(ledger, { totalMinor: 1 }))).status,
    ).toBe(403);
    expect((await owner.patch(`lines/${mine.id}`, 1, { costCentreId: ledger.costCentreId })).status).toBe(
      403,
    );
    expect((await owner.post('versions', { fiscalYear: 2031, name: 'X' })).status).toBe(403);
  });
});

describe('what a plan is compared with', () => {
  it('actuals of this year and of last year per cost centre, category and initiative', async () => {
    const post = (date: string, amountMinor: number) =>
      member.create('postings', {
        kind: 'external',
        postingDate: date,
        costCentreId: ledger.costCentreId,
        categoryId: ledger.agencyId,
        initiativeId: ledger.initiativeId,
        amountMinor,
      });
    await post('2025-03-01', 700);
    await post('2026-01-15', 200);
    await post('2026-02-15', 50);
    const { body } = await member.get<PlanComparison>(`versions/${version.id}/line-actuals`);
    expect(body.items).toEqual([
      {
        costCentreId: ledger.costCentreId,
        categoryId: ledger.agencyId,
        initiativeId: ledger.initiativeId,
        actualMinor: 250,
        previousYearMinor: 700,
      },
    ]);
  });
});

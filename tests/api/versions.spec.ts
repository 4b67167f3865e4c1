import type {
  AuditPage,
  BudgetLine,
  BudgetVersion,
  LineHistory,
  PlanActualReport,
  Problem,
  VersionComparison,
} from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createLedger,
  externalLine,
  internalLine,
  invoice,
  type Ledger,
  workedHours,
} from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

const twelve = (...first: number[]) => Array.from({ length: 12 }, (_, index) => first[index] ?? 0);

let server: TestServer;
let member: Member;
let leader: Member;
let ledger: Ledger;
let budget: BudgetVersion;

beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_TODAY: '2026-05-15', ETAT_CHECK_RESPONSES: 'true' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  const root = member.rootCostCentreId;
  leader = await member.invite(server, 'Lea Leader', [{ role: 'leadership', costCentreId: root }]);
  budget = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'BU 2026' });
  const add = (line: object) => member.create(`versions/${budget.id}/lines`, line);
  await add(externalLine(ledger, { totalMinor: 1_200_00 }));
  await add(internalLine(ledger, { totalMinutes: 7_200 }));
  // Three months of actuals: as planned, not as planned, and not planned at all.
  await member.create('postings', invoice(ledger, { postingDate: '2026-01-20', amountMinor: 110_00 }));
  await member.create('postings', invoice(ledger, { postingDate: '2026-03-20', amountMinor: 130_00 }));
  await member.create('postings', workedHours(ledger, { postingDate: '2026-02-20', minutes: 300 }));
  await member.create(
    'postings',
    invoice(ledger, { postingDate: '2026-02-20', amountMinor: 50_01, vendorId: ledger.vendorId }),
  );
  await member.create('postings', invoice(ledger, { postingDate: '2026-05-02', amountMinor: 999_00 }));
});
afterAll(() => server.stop());

const linesOf = async (by: Member, versionId: string) =>
  (await by.get<{ items: BudgetLine[] }>(`versions/${versionId}/lines?limit=1000`)).body.items;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const monthsOf = (lines: readonly BudgetLine[], measure: 'amountsMinor' | 'minutes' = 'amountsMinor') =>
  twelve().map((_, period) => sum(lines.map((line) => line[measure][period] ?? 0)));
const transition = (who: Member, version: { id: string }, expected: number, to: string) =>
  who.http.post<BudgetVersion & Pick<Problem, 'code'>>(
    who.path(`versions/${version.id}/transition`),
    { to },
    { ifMatch: `"${expected}"` },
  );
const act = (who: Member, version: BudgetVersion, action: string) =>
  who.http.post<BudgetVersion & Pick<Problem, 'code'>>(
    who.path(`versions/${version.id}/${action}`),
    undefined,
    {
      ifMatch: `"${version.version}"`,
    },
  );

describe('a new version', () => {
  it('takes the lines of another; in another year by fiscal period, hours at the rates of that year', async () => {
    const source = { kind: 'version', versionId: budget.id };
    const same = await member.create<BudgetVersion>('versions', { fiscalYear: 2026, name: 'Copy', source });
    expect(same).toMatchObject({ lineCount: 2, status: 'draft', kind: 'budget', closedPeriods: 0 });
    const origins = (await linesOf(member, budget.id)).map(({ id }) => id);
    expect((await linesOf(member, same.id)).map(({ originLineId }) => originLineId)).toEqual(origins);
    const next = await member.create<BudgetVersion>('versions', { fiscalYear: 2027, name: 'Next', source });
    const [agency, hours] = await linesOf(member, next.id);
    expect(agency?.amountsMinor).toEqual(twelve().fill(100_00));
    // 120 hours at 80.00 in every month of 2027; in 2026 half of them cost 75.50.
    expect(hours).toMatchObject({ totalMinutes: 7_200, totalMinor: 9_600_00 });
  });

  it("takes last year's actuals times a factor, one line for each combination", async () => {
    const source = { kind: 'actuals', fiscalYear: 2026, factorBp: 10_500 };
    const version = await member.create<BudgetVersion>('versions', { fiscalYear: 2027, name: 'AC', source });
    const lines = await linesOf(member, version.id);
    expect(lines.map(({ title, totalMinor }) => [title, totalMinor])).toEqual([
      ['Agencies · LinkedIn', (110_00 + 130_00 + 999_00) * 1.05],
      ['Editor · LinkedIn', 420_00],
      ['Studio · LinkedIn', 52_51],
    ]);
    // 300 minutes x 105 % are 315 minutes, at the 80.00 of 2027.
    expect(lines[1]).toMatchObject({ totalMinutes: 315, kind: 'internal', roleId: ledger.roleId });
  });

  it('refuses a forecast without a cut-off, and a cut-off that is not in its year or not yet begun', async () => {
    const make = (cutoffMonth: string | null) =>
      member.post<Problem>('versions', { fiscalYear: 2026, name: 'FC', kind: 'forecast', cutoffMonth });
    expect((await make(null)).body.code).toBe('version.cutoff-missing');
    expect((await make('2025-12')).body.code).toBe('version.cutoff');
    expect((await make('2026-06')).body.code).toBe('version.cutoff');
  });
});

describe('a forecast', () => {
  let forecast: BudgetVersion;

  beforeAll(async () => {
    forecast = await member.create<BudgetVersion>('versions', {
      fiscalYear: 2026,
      name: 'FC 3+9',
      kind: 'forecast',
      source: { kind: 'version', versionId: budget.id },
      cutoffMonth: '2026-03',
    });
  });

  it('equals the actuals in closed months, to the cent and minute, and the plan in open ones', async () => {
    expect(forecast).toMatchObject({ closedPeriods: 3, cutoffMonth: '2026-03', horizonMonth: '2026-12' });
    const lines = await linesOf(member, forecast.id);
    const plan = await linesOf(member, budget.id);
    const report = (
      await member.get<PlanActualReport>('reports/plan-actual?fiscalYear=2026&dimension=vendor')
    ).body;
    const actual = report.total.actualMinor.slice(0, 3);
    expect(actual).toEqual([110_00, 377_50 + 50_01, 130_00]);
    expect(monthsOf(lines).slice(0, 3)).toEqual(actual);
    expect(monthsOf(lines, 'minutes').slice(0, 3)).toEqual([0, 300, 0]);
    expect(monthsOf(lines).slice(3)).toEqual(monthsOf(plan).slice(3));
    expect(lines.map(({ title }) => title)).toEqual(['Agency', 'Editing', 'Studio · LinkedIn']);
    const asPlan = await member.get<PlanActualReport>(
      `reports/plan-actual?fiscalYear=2026&dimension=vendor&versionId=${forecast.id}`,
    );
    expect(asPlan.body.total.planMinor).toEqual(monthsOf(lines));
  });

  it('lets open months change only: a yearly figure falls on them', async () => {
    const [agency, hours] = await linesOf(member, forecast.id);
    if (!agency || !hours) throw new Error('The forecast has no lines.');
    const typed = await member.patch<BudgetLine>(`lines/${agency.id}`, 1, { totalMinor: 1_140_00 });
    // 1,140 - 110 - 130 = 900 over nine months.
    expect(typed.body.amountsMinor).toEqual([110_00, 0, 130_00, ...twelve().fill(100_00).slice(3)]);
    const worked = await member.patch<BudgetLine>(`lines/${hours.id}`, 1, { totalMinutes: 840 });
    expect(worked.body.minutes).toEqual([0, 300, 0, ...twelve().fill(60).slice(3)]);
    expect(worked.body.amountsMinor.slice(0, 4)).toEqual([0, 377_50, 0, 75_50]);
    expect(worked.body.totalMinor).toBe(377_50 + 3 * 75_50 + 6 * 80_00);
    expect(worked.body.phasing).toBe(hours.phasing);
    const fresh = await member.create<BudgetLine>(
      `versions/${forecast.id}/lines`,
      externalLine(ledger, { totalMinor: 9_00 }),
    );
    expect(fresh.amountsMinor).toEqual([0, 0, 0, ...twelve().fill(1_00).slice(3)]);
    expect((await member.remove(`lines/${fresh.id}`, 1)).status).toBe(204);
  });

  it.each([
    ['a closed month', { amountsMinor: twelve(1) }],
    ['a dimension of what was booked', { initiativeId: null }],
  ])('refuses to change %s', async (_case, change) => {
    const [agency] = await linesOf(member, forecast.id);
    const answer = await member.patch<Problem>(`lines/${agency?.id}`, agency?.version ?? 0, change);
    expect([answer.status, answer.body.code]).toEqual([422, 'line.month-closed']);
  });

  it('refuses to delete a line with actuals, and a new line in a closed month', async () => {
    const [agency] = await linesOf(member, forecast.id);
    expect((await member.remove(`lines/${agency?.id}`, agency?.version ?? 0)).status).toBe(422);
    const late = await member.post<Problem>(
      `versions/${forecast.id}/lines`,
      externalLine(ledger, { amountsMinor: twelve(0, 0, 5) }),
    );
    expect(late.body.code).toBe('line.month-closed');
  });

  it('takes over what was booked since, when asked', async () => {
    const before = await linesOf(member, forecast.id);
    await member.create('postings', invoice(ledger, { postingDate: '2026-02-27', amountMinor: 7_77 }));
    expect(monthsOf(await linesOf(member, forecast.id))).toEqual(monthsOf(before));
    expect((await act(member, budget, 'actuals')).body.code).toBe('version.not-forecast');
    const refreshed = await act(member, forecast, 'actuals');
    expect(refreshed.status).toBe(200);
    const added = monthsOf(await linesOf(member, forecast.id)).map(
      (month, period) => month - (monthsOf(before)[period] ?? 0),
    );
    expect(added).toEqual(twelve(0, 7_77));
  });

  it('compares with the budget line by line, and the differences add up', async () => {
    const { body } = await member.get<VersionComparison>(
      `versions/${budget.id}/comparison?with=${forecast.id}`,
    );
    const states = body.items.map(({ state, after }) => [after?.title, state]);
    expect(states).toEqual([
      ['Agency', 'changed'],
      ['Editing', 'changed'],
      ['Studio · LinkedIn', 'added'],
    ]);
    expect(body.deltaMinor).toBe(body.after.totalMinor - body.before.totalMinor);
    expect(sum(body.items.map(({ deltaMinor }) => deltaMinor))).toBe(body.deltaMinor);
    const back = await member.get<VersionComparison>(`versions/${forecast.id}/comparison?with=${budget.id}`);
    expect(back.body.deltasMinor).toEqual(body.deltasMinor.map((delta) => 0 - delta));
  });
});

describe('a what-if', () => {
  const routes = (version: BudgetVersion, line: BudgetLine) => [
    `versions/${version.id}`,
    `versions/${version.id}/lines`,
    `versions/${version.id}/comparison?with=${budget.id}`,
    `versions/${budget.id}/comparison?with=${version.id}`,
    `versions/${version.id}/changes`,
    `versions/${version.id}/carry-forward`,
    `lines/${line.id}`,
    `lines/${line.id}/history`,
    `reports/plan-actual?fiscalYear=2026&dimension=vendor&versionId=${version.id}`,
    `exports/budget-lines?versionId=${version.id}&profile=rfc4180`,
    `exports/plan-actual?fiscalYear=2026&dimension=vendor&versionId=${version.id}&profile=rfc4180`,
  ];
  const listed = async (by: Member, version: BudgetVersion) =>
    (await by.get<{ items: BudgetVersion[] }>('versions')).body.items.some(({ id }) => id === version.id);

  it('is unknown to leadership everywhere until it is shared, then everywhere there', async () => {
    const source = { kind: 'version', versionId: budget.id };
    const body = { fiscalYear: 2026, name: 'Less events', kind: 'what-if', source };
    const version = await member.create<BudgetVersion>('versions', body);
    expect(version).toMatchObject({ visibility: 'private', lineCount: 2, createdBy: member.personId });
    const [line] = await linesOf(member, version.id);
    if (!line) throw new Error('The copy has no lines.');
    expect(await listed(leader, version)).toBe(false);
    for (const route of routes(version, line))
      expect([route, (await leader.get(route)).status]).toEqual([route, 404]);
    expect((await act(leader, version, 'share')).status).toBe(403);
    const finance = await member.invite(server, 'Fin Ance', [
      { role: 'finance', costCentreId: member.rootCostCentreId },
    ]);
    const trail = await finance.get<AuditPage>(`audit-events?entity=budget-version&entityId=${version.id}`);
    expect(trail.body.items.map(({ action, after }) => [action, after])).toEqual([
      ['budget-version.created', null],
    ]);
    const shared = await act(member, version, 'share');
    expect(shared.body).toMatchObject({ visibility: 'organisation' });
    expect(await listed(leader, version)).toBe(true);
    for (const route of routes(version, line))
      expect([route, (await leader.get(route)).status]).toEqual([route, 200]);
    expect((await act(member, shared.body, 'share')).body.code).toBe('version.not-private');
    const answer = await transition(member, version, shared.body.version, 'in-review');
    expect(answer.body.code).toBe('version.what-if');
  });

  it('may be made by a budget owner, of the own lines, and is seen by the controllers only', async () => {
    const centre = { code: '4300', name: 'Events', parentId: member.rootCostCentreId };
    const events = await member.create('cost-centres', centre);
    await member.create(
      `versions/${budget.id}/lines`,
      externalLine(ledger, { title: 'Fair', costCentreId: events.id, totalMinor: 1_00 }),
    );
    const grants = [{ role: 'budget-owner', costCentreId: events.id } as const];
    const owner = await member.invite(server, 'Bo Owner', grants);
    const other = await member.invite(server, 'Oz Other', grants);
    const body = { fiscalYear: 2026, name: 'More fairs', source: { kind: 'version', versionId: budget.id } };
    expect((await owner.post('versions', body)).status).toBe(403);
    const version = await owner.create<BudgetVersion>('versions', { ...body, kind: 'what-if' });
    expect((await linesOf(member, version.id)).map(({ title }) => title)).toEqual(['Fair']);
    expect([await listed(owner, version), await listed(member, version)]).toEqual([true, true]);
    expect([await listed(other, version), await listed(leader, version)]).toEqual([false, false]);
    const own = (await linesOf(owner, version.id))[0];
    const begun = await owner.get<LineHistory>(`lines/${own?.id}/history`);
    expect(begun.body.items.find(({ field }) => field === 'title')).toMatchObject({
      action: 'budget-version.created',
      actor: 'Bo Owner',
      before: null,
      after: 'Fair',
    });
    expect((await owner.patch(`lines/${own?.id}`, 1, { totalMinor: 2_00 })).status).toBe(200);
    const history = await owner.get<LineHistory>(`lines/${own?.id}/history`);
    expect(history.body.items.find(({ field }) => field === 'totalMinor')).toMatchObject({
      actor: 'Bo Owner',
      before: 1_00,
      after: 2_00,
    });
    const gone = await owner.remove(`versions/${version.id}`, version.version);
    expect(gone.status).toBe(204);
    expect((await member.get(`lines/${own?.id}`)).status).toBe(404);
  });
});

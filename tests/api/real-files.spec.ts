import type { KpiSeries, PlanActualReport } from '@etat/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithFile, importFile, preview, readRealFile } from '../support/file-import';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

const WESEL = 'wesel_district_budget_2017.csv';
const ADOPTED = 'philadelphia_adopted_by_department.csv';
const ACTUAL = 'philadelphia_actual_by_department.csv';
const ROBYN = 'robyn_weekly_spend_and_revenue.csv';

let server: TestServer;
let founder: Member;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'warn' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());

const version = (member: Member, fiscalYear: number, name: string) =>
  member.create('versions', { fiscalYear, name }).then(({ id }) => id);
const report = async (member: Member, query: string) =>
  (await member.get<PlanActualReport>(`reports/plan-actual?${query}`)).body;
/** The command reads the same database, so a running server does not matter. */
const expectRollupHolds = async () => {
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
};

describeWithFile(WESEL)('Wesel district budget 2017', () => {
  const columns = {
    costCentre: 'Profitcenter',
    category: 'Kostenart',
    categoryName: 'Kostenart Beschreibung',
  };
  let member: Member;
  let versionId: string;
  beforeAll(async () => {
    member = await foundFurther(founder, 'Kreis Wesel');
    versionId = await version(member, 2017, 'BU 2017');
  });

  it('plan 2017 comes in as budget lines, to the cent', async () => {
    const { shown, done } = await importFile(
      member,
      'budget-lines',
      readRealFile(WESEL),
      { columns: { ...columns, amount: 'Plan 2017' }, budgetVersionId: versionId, unknown: 'create' },
      WESEL,
    );
    expect(shown.rowsRead).toBe(5972);
    expect(shown.leftOut.filter(({ reason }) => reason === 'totals-row')).toEqual([
      { line: 5973, reason: 'totals-row' },
    ]);
    expect(shown).toMatchObject({ rowsBad: 0, controlTotal: 6_363_452_312, controlTotalNew: 6_363_452_312 });
    expect(shown.rowsGood + shown.leftOutCount).toBe(5972);
    expect(done.import).toMatchObject({ state: 'imported', controlTotalMinor: 6_363_452_312 });
    expect(done.import.rowsImported).toBe(shown.rowsNew);
    const stored = await member.get<{ totalMinor: number; lineCount: number }>(`versions/${versionId}`);
    expect(stored.body).toMatchObject({ totalMinor: 6_363_452_312, lineCount: shown.rowsNew });
    await expectRollupHolds();
  });

  it('actual 2016 comes in as actuals of December 2016, and the report shows it', async () => {
    const { shown } = await importFile(
      member,
      'actuals',
      readRealFile(WESEL),
      { columns: { ...columns, amount: 'Ist 2016' }, fixedMonth: '2016-12', unknown: 'create' },
      WESEL,
    );
    expect(shown).toMatchObject({ rowsBad: 0, controlTotal: 2_189_304_272 });
    const year = await report(member, 'fiscalYear=2016&through=2016-12');
    expect(year.total.actualToDateMinor).toBe(2_189_304_272);
    expect(year.total.actualMinor[11]).toBe(2_189_304_272);
    await expectRollupHolds();
  });

  it('both once more add nothing', async () => {
    const plan = await preview(member, 'budget-lines', readRealFile(WESEL), {
      columns: { ...columns, amount: 'Plan 2017' },
      budgetVersionId: versionId,
    });
    expect(plan.preview).toMatchObject({
      rowsBad: 0,
      rowsNew: 0,
      controlTotalNew: 0,
      controlTotal: 6_363_452_312,
    });
    const { shown, done } = await importFile(member, 'actuals', readRealFile(WESEL), {
      columns: { ...columns, amount: 'Ist 2016' },
      fixedMonth: '2016-12',
    });
    expect(shown).toMatchObject({ rowsNew: 0, rowsBad: 0, controlTotal: 2_189_304_272 });
    expect(done.import.rowsImported).toBe(0);
    const year = await report(member, 'fiscalYear=2016&through=2016-12');
    expect(year.total.actualToDateMinor).toBe(2_189_304_272);
  });

  it('has as many cost centres and cost types as the file (its totals row has none)', async () => {
    const costCentres = await member.get<{ items: { parentId: string | null }[] }>('cost-centres');
    const categories = await member.get<{ items: object[] }>('categories');
    // Rows whose plan and actual are both zero create nothing, so that these are at most the file's.
    const below = costCentres.body.items.filter(({ parentId }) => parentId !== null);
    expect(below.length).toBeGreaterThan(80);
    expect(below.length).toBeLessThanOrEqual(100);
    expect(categories.body.items.length).toBeLessThanOrEqual(751);
  });
});

describeWithFile(ADOPTED)('Philadelphia, fiscal year 2021 from July', () => {
  const columns = { costCentre: 'dept_name', amount: 'total' };
  const filters = [{ column: 'fiscal_year', equals: '2021' }];
  let member: Member;
  let categoryId: string;
  beforeAll(async () => {
    member = await foundFurther(founder, 'Philadelphia', 7);
    ({ id: categoryId } = await member.create('categories', {
      code: 'ALL',
      name: 'All classes',
      kind: 'external',
    }));
  });

  it('adopted budget and actual spending meet their control totals', async () => {
    const versionId = await version(member, 2021, 'Adopted 2021');
    const plan = await importFile(member, 'budget-lines', readRealFile(ADOPTED), {
      ...{ columns, filters, unknown: 'create' as const },
      ...{ budgetVersionId: versionId, defaults: { categoryId } },
    });
    expect(plan.shown).toMatchObject({ rowsBad: 0, controlTotal: 480_485_100_000 });
    const actual = await importFile(member, 'actuals', readRealFile(ACTUAL), {
      ...{ columns, filters, unknown: 'create' as const },
      ...{ fixedMonth: '2021-06', defaults: { categoryId } },
    });
    expect(actual.shown).toMatchObject({ rowsBad: 0, controlTotal: 471_775_354_800 });

    const year = await report(member, `fiscalYear=2021&through=2021-06&versionId=${versionId}`);
    expect(year.months[0]).toBe('2020-07');
    expect(year.total).toMatchObject({
      planYearMinor: 480_485_100_000,
      actualToDateMinor: 471_775_354_800,
      deltaMinor: 471_775_354_800 - 480_485_100_000,
    });
    const lines = plan.shown.rowsGood + plan.shown.leftOut.filter(({ reason }) => reason === 'zero').length;
    expect(lines).toBe(71);
    expect(
      actual.shown.rowsGood + actual.shown.leftOut.filter(({ reason }) => reason === 'zero').length,
    ).toBe(68);
    await expectRollupHolds();
  });
});

describeWithFile(ROBYN)('Robyn, weekly', () => {
  const SPENDS: [string, number][] = [
    ['tv_S', 308_748_777],
    ['ooh_S', 898_933_173],
    ['print_S', 77_555_551],
    ['search_S', 123_042_667],
    ['facebook_S', 44_629_683],
  ];
  let member: Member;
  beforeAll(async () => {
    member = await foundFurther(founder, 'Robyn');
  });

  it('weekly revenue becomes a monthly KPI', async () => {
    const kpi = await member.create('kpis', {
      ...{
        code: 'REV',
        name: 'Revenue',
        unit: 'currency',
        direction: 'up',
        aggregation: 'sum',
        stage: 'outflow',
      },
    });
    const settings = { columns: { date: 'DATE', value: 'revenue' }, kpiId: kpi.id };
    const { shown, done } = await importFile(member, 'kpi-values', readRealFile(ROBYN), settings);
    expect(shown).toMatchObject({ rowsRead: 208, rowsGood: 208, rowsNew: 208, rowsBad: 0 });
    expect(Math.round(shown.controlTotal / 100)).toBe(37_900_569_667);
    expect(done.import.rowsImported).toBe(208);

    const series = await member.get<KpiSeries>(`kpis/${kpi.id}/series?from=2015-11&to=2019-11`);
    const values = series.body.rows.map(({ valueE4 }) => valueE4 ?? 0);
    expect(values).toHaveLength(49);
    expect(Math.round(values.reduce((sum, value) => sum + value, 0) / 100)).toBe(37_900_569_667);
    // Two weeks of November 2015: 2,754,371.66666667 + 2,584,276.66666667.
    expect(values[0]).toBe(53_386_483_333);

    const again = await preview(member, 'kpi-values', readRealFile(ROBYN), settings);
    expect(again.preview).toMatchObject({ rowsNew: 0, rowsChanged: 0, rowsUnchanged: 208 });
  });

  it('each of the five spends becomes external actuals, to the cent', async () => {
    const category = await member.create('categories', { code: 'MED', name: 'Media', kind: 'external' });
    let total = 0;
    for (const [spend, control] of SPENDS) {
      const initiative = await member.create('initiatives', {
        ...{ code: spend, name: spend, costCentreId: member.rootCostCentreId },
      });
      const settings = {
        columns: { date: 'DATE', amount: spend },
        defaults: {
          costCentreId: member.rootCostCentreId,
          categoryId: category.id,
          initiativeId: initiative.id,
        },
      };
      const { shown } = await importFile(member, 'actuals', readRealFile(ROBYN), settings);
      expect([spend, shown.controlTotal, shown.rowsBad]).toEqual([spend, control, 0]);
      const again = await preview(member, 'actuals', readRealFile(ROBYN), settings);
      expect(again.preview).toMatchObject({ rowsNew: 0, rowsUnchanged: shown.rowsNew });
      total += control;
    }
    const postings = await member.get<{ items: { amountMinor: number }[]; nextCursor: string | null }>(
      'postings?limit=1000',
    );
    expect(postings.body.nextCursor).toBeNull();
    expect(postings.body.items.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(total);
    await expectRollupHolds();
  });
});

import type { KpiSeries, PlanActualReport } from '@etat/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithFile, realFile } from '../support/file-import';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

const WESEL = 'wesel_district_budget_2017.csv';
const ADOPTED = 'philadelphia_adopted_by_department.csv';
const ACTUAL = 'philadelphia_actual_by_department.csv';
const ROBYN = 'robyn_weekly_spend_and_revenue.csv';

let server: TestServer;
let founder: Member;
beforeAll(async () => {
  server = await TestServer.start();
  founder = await foundFirst(server);
});
afterAll(() => server?.stop());

/** Imports as an operator does, beside the running server; the lines of the report by what stands before them. */
async function importByCommand(file: string, ...args: string[]): Promise<Record<string, string>> {
  const { code, output } = await runCommand(server.storage, ['import', realFile(file), ...args]);
  expect([code, output]).toEqual([0, expect.stringMatching(/^Imported \d+ rows\.$/m)]);
  return Object.fromEntries(
    output.split('\n').map((line) => [line.slice(0, 16).trim(), line.slice(16).trim()] as const),
  );
}

const yearOf = async (member: Member, query: string) =>
  (await member.get<PlanActualReport>(`reports/plan-actual?${query}`)).body.total;
const external = (code: string) => ({ code, name: code, kind: 'external' });

describeWithFile(WESEL)('Wesel by the command line', { timeout: 90_000 }, () => {
  it('takes plan 2017 as budget lines and actual 2016 as actuals, to the cent', async () => {
    const member = await foundFurther(founder, 'Wesel');
    await member.create('versions', { fiscalYear: 2017, name: 'BU 2017' });
    const shared = [
      ...['--organisation', 'wesel', '--unknown', 'create', '--map', 'costCentre=Profitcenter'],
      ...['--map', 'category=Kostenart', '--map', 'categoryName=Kostenart Beschreibung'],
    ];
    const plan = await importByCommand(
      ...[WESEL, '--kind', 'budget-lines', '--version', 'BU 2017', '--map', 'amount=Plan 2017'],
      ...shared,
    );
    expect(plan).toMatchObject({
      ...{ 'rows read': '5972', 'rows bad': '0' },
      ...{ 'control total': '63634523.12 EUR', 'of it new': '63634523.12 EUR' },
      'rows left out': expect.stringContaining('totals-row (line 5973)') as string,
    });
    const actual = await importByCommand(
      ...[WESEL, '--kind', 'actuals', '--fixed-month', '2016-12', '--map', 'amount=Ist 2016'],
      ...shared,
    );
    expect(actual).toMatchObject({ 'rows bad': '0', 'control total': '21893042.72 EUR' });
    expect(await yearOf(member, 'fiscalYear=2017&through=2017-12')).toMatchObject({
      planYearMinor: 6_363_452_312,
    });
    expect(await yearOf(member, 'fiscalYear=2016&through=2016-12')).toMatchObject({
      actualToDateMinor: 2_189_304_272,
    });
  });
});

describeWithFile(ADOPTED)('Philadelphia by the command line', { timeout: 90_000 }, () => {
  it('takes adopted and actual 2021 of a fiscal year from July, to the cent', async () => {
    const member = await foundFurther(founder, 'Philadelphia', 7);
    await member.create('categories', external('ALL'));
    await member.create('versions', { fiscalYear: 2021, name: 'Adopted' });
    const shared = [
      ...['--organisation', 'philadelphia', '--unknown', 'create', '--category', 'ALL'],
      ...['--filter', 'fiscal_year=2021', '--map', 'costCentre=dept_name', '--map', 'amount=total'],
    ];
    const plan = await importByCommand(ADOPTED, '--kind', 'budget-lines', '--version', 'Adopted', ...shared);
    expect(plan).toMatchObject({ 'rows bad': '0', 'control total': '4804851000.00 EUR' });
    const month = ['--fixed-month', '2021-06'];
    const actual = await importByCommand(ACTUAL, '--kind', 'actuals', ...month, ...shared);
    expect(actual).toMatchObject({ 'rows bad': '0', 'control total': '4717753548.00 EUR' });
    expect(await yearOf(member, 'fiscalYear=2021&through=2021-06')).toMatchObject({
      ...{ planYearMinor: 480_485_100_000, actualToDateMinor: 471_775_354_800 },
    });
  });
});

describeWithFile(ROBYN)('Robyn by the command line', { timeout: 90_000 }, () => {
  it('takes weekly revenue as a monthly KPI and weekly spend as external actuals, to the cent', async () => {
    const member = await foundFurther(founder, 'Robyn');
    await member.create('categories', external('MED'));
    await member.create('cost-centres', {
      code: 'MKT',
      name: 'Marketing',
      parentId: member.rootCostCentreId,
    });
    const kpi = await member.create('kpis', {
      ...{ code: 'REV', name: 'Revenue', unit: 'currency', direction: 'up' },
      ...{ aggregation: 'sum', stage: 'outflow' },
    });
    const weekly = ['--organisation', 'robyn', '--map', 'date=DATE'];
    const revenue = await importByCommand(
      ...[ROBYN, '--kind', 'kpi-values', '--kpi', 'REV', '--map', 'value=revenue'],
      ...weekly,
    );
    expect(revenue).toMatchObject({ 'rows read': '208', 'rows bad': '0' });
    const series = await member.get<KpiSeries>(`kpis/${kpi.id}/series?from=2015-11&to=2019-11`);
    const sumE4 = series.body.rows.reduce((sum, { valueE4 }) => sum + (valueE4 ?? 0), 0);
    expect([series.body.rows.length, Math.round(sumE4 / 100)]).toEqual([49, 37_900_569_667]);

    const spend = await importByCommand(
      ...[ROBYN, '--kind', 'actuals', '--map', 'amount=tv_S', '--cost-centre', 'MKT', '--category', 'MED'],
      ...weekly,
    );
    expect(spend).toMatchObject({ 'rows bad': '0', 'control total': '3087487.77 EUR' });
    const postings = await member.get<{ items: { amountMinor: number; kind: string }[] }>(
      'postings?limit=1000',
    );
    const { items } = postings.body;
    expect(items.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(308_748_777);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['external']));
    expect((await runCommand(server.storage, ['verify'])).code).toBe(0);
  });
});

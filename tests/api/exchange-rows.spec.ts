import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirm, importFile, preview } from '../support/file-import';
import { createLedger, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

interface Line {
  id: string;
  version: number;
  title: string;
  totalMinor: number;
}

let server: TestServer;
let founder: Member;
let count = 0;
let ledger: Ledger;
let member: Member;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Rows ${count}`);
  ledger = await createLedger(member);
});

const HEAD = 'title;cost centre;category;role;hours;quantity;unit price;phasing;amount;m01;m02;m03';

const listPostings = async () =>
  (await member.get<{ items: { id: string; amountMinor: number }[] }>('postings?limit=1000')).body.items.sort(
    (a, b) => Number(a.id) - Number(b.id),
  );
const expectRollupHolds = async () => {
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
};
const createVersion = async () => (await member.create('versions', { fiscalYear: 2026, name: 'BU 2026' })).id;
const listLines = async (versionId: string) =>
  (await member.get<{ items: Line[] }>(`versions/${versionId}/lines?limit=1000`)).body.items;
const createKpi = (code: string, more: object) =>
  member.create('kpis', {
    ...{ code, name: code, unit: 'number', direction: 'up', aggregation: 'sum', stage: 'outflow' },
    ...more,
  });
const seriesOf = async (id: string) =>
  (
    await member.get<{
      rows: { month: string; valueE4: number | null; targetE4: number | null; note: string }[];
    }>(`kpis/${id}/series?from=2026-01&to=2026-03`)
  ).body.rows;

describe('rows of actuals', () => {
  it('hours cost what their role costs in the service month; an amount in the file wins', async () => {
    const file = [
      'Monat;Kostenstelle;Kostenart;Rolle;Stunden;Betrag',
      '06.2026;4100;STD;RED;7,5;',
      '07.2026;4100;STD;RED;7,5;',
      '07.2026;4100;STD;Editor;2;150,00',
      '07.2026;4100;AGE;RED;1;',
    ].join('\n');
    const shown = await preview(member, 'actuals', file);
    expect(shown.preview?.badRows).toMatchObject([{ line: 5, code: 'category.kind-mismatch' }]);
    await confirm(member, shown, true);
    expect(await listPostings()).toMatchObject([
      {
        kind: 'internal',
        postingDate: '2026-06-30',
        minutes: 450,
        rateMicro: 75_500_000,
        amountMinor: 56_625,
      },
      { serviceMonth: '2026-07', minutes: 450, rateMicro: 80_000_000, amountMinor: 60_000 },
      { minutes: 120, amountMinor: 15_000 },
    ]);
  });

  it('find their category by its ledger account, after code and name, where one category alone has it', async () => {
    await member.create('categories', { code: 'MED', name: 'Media', kind: 'external', glAccount: '4930' });
    for (const code of ['PRI', 'WEB'])
      await member.create('categories', { code, name: code, kind: 'external', glAccount: '4940' });
    await member.create('categories', { code: '4950', name: 'Fairs', kind: 'external' });
    await member.create('categories', { code: 'EVT', name: 'Events', kind: 'external', glAccount: '4950' });
    const file = [
      'Buchungsdatum;Kostenstelle;Konto;Betrag',
      '05.03.2026;4100;4930;10,00',
      '06.03.2026;4100;4950;20,00',
      '07.03.2026;4100;4940;30,00',
    ].join('\n');
    const shown = await preview(member, 'actuals', file);
    expect(shown.preview).toMatchObject({
      rowsGood: 2,
      badRows: [{ line: 4, code: 'import.category-unknown', value: '4940' }],
      sample: [{ category: 'MED Media' }, { category: '4950 Fairs' }],
    });
  });

  it('filters, turns the sign, creates what is unknown, and books a fixed month', async () => {
    const long = 'A department whose name is longer than any code can possibly be';
    const file = [
      'year,dept,account,account name,campaign,supplier,total',
      `2025,${long},6600,Advertising,Spring,Nova,-10.00`,
      `2026,${long},6600,Advertising,Spring,Nova,-20.00`,
      '2026,Press,6600,Werbung,,Nova,-30.005',
      '2026,Press,6600,Werbung,,Nova,-30.005',
    ].join('\n');
    const { shown } = await importFile(member, 'actuals', file, {
      columns: {
        ...{ costCentre: 'dept', category: 'account', categoryName: 'account name' },
        ...{ initiative: 'campaign', vendor: 'supplier', amount: 'total' },
      },
      filters: [{ column: 'year', equals: '2026' }],
      ...{ sign: 'negate', unknown: 'create', fixedMonth: '2026-05' },
    });
    expect(shown).toMatchObject({
      ...{ rowsRead: 4, rowsNew: 3, rowsRounded: 2, controlTotal: 8_001 },
      leftOut: [{ line: 2, reason: 'filtered' }],
      creates: {
        costCentres: [expect.stringContaining(long) as string, 'Press'],
        ...{ categories: ['6600 Advertising'], initiatives: ['Spring'], vendors: ['Nova'] },
      },
    });
    const costCentres = await member.get<{ items: { name: string; code: string }[] }>('cost-centres');
    expect(costCentres.body.items.find(({ name }) => name === long)?.code).toHaveLength(60);
    // The rows' cents add up to the rounded exact total, not to three roundings.
    expect((await listPostings()).map(({ amountMinor }) => amountMinor)).toEqual([2_000, 3_001, 3_000]);
    await expectRollupHolds();
  });
});

describe('rows of budget lines', () => {
  const zeros = Array.from({ length: 12 }, () => 0);

  it('hold a yearly amount, months, quantity x price, or hours', async () => {
    const versionId = await createVersion();
    const file = [
      HEAD,
      'Year;4100;AGE;;;;;;1.000,00;;;',
      'Months;4100;AGE;;;;;;;100,00;200,00;-50,00',
      'Both;4100;AGE;;;;;manual;300,00;100,00;200,00;',
      'Price;4100;AGE;;;3;19,99;;;;;',
      'Hours;4100;STD;RED;120;;;;;;;',
      'Salary;4100;STD;;;;;;12,00;;;',
      'Wrong sum;4100;AGE;;;;;;300,00;100,00;;',
      'Wrong price;4100;AGE;;;3;19,99;;60,00;;;',
      'Wrong hours;4100;STD;RED;1;;;;80,00;;;',
      'No role;4100;STD;;8;;;;;;;',
      'Nothing;4100;AGE;;;;;;0,00;;;',
    ].join('\n');
    const shown = await preview(member, 'budget-lines', file, { budgetVersionId: versionId });
    expect(shown.preview?.badRows.map(({ line, code }) => [line, code])).toEqual([
      [8, 'import.months-differ'],
      [9, 'import.price-differs'],
      [10, 'import.hours-cost-differs'],
      [11, 'import.role-missing'],
    ]);
    expect(shown.preview?.leftOut).toEqual([{ line: 12, reason: 'zero' }]);
    await confirm(member, shown, true);
    const even = (totalMinor: number) => Array.from({ length: 12 }, () => totalMinor / 12);
    expect(await listLines(versionId)).toMatchObject([
      { title: 'Year', kind: 'external', phasing: 'even', totalMinor: 100_000 },
      {
        title: 'Months',
        phasing: 'manual',
        totalMinor: 25_000,
        amountsMinor: [10_000, 20_000, -5_000, ...zeros.slice(3)],
      },
      { title: 'Both', phasing: 'manual', totalMinor: 30_000 },
      { title: 'Price', quantityE4: 30_000, unitPriceMicro: 19_990_000, totalMinor: 5_997 },
      // Ten hours a month: 75.50 EUR until June, 80.00 EUR from July.
      { title: 'Hours', kind: 'internal', roleId: ledger.roleId, totalMinutes: 7_200, totalMinor: 933_000 },
      { title: 'Salary', kind: 'internal', totalMinutes: 0, totalMinor: 1_200, amountsMinor: even(1_200) },
    ]);
    await expectRollupHolds();
  });

  it('once more add nothing, also when the line was edited meanwhile', async () => {
    const versionId = await createVersion();
    const file = [HEAD, 'Ads;4100;AGE;;;;;;100,00;;;', 'Ads;4100;AGE;;;;;;100,00;;;'].join('\n');
    const settings = { budgetVersionId: versionId };
    expect((await importFile(member, 'budget-lines', file, settings)).shown.rowsNew).toBe(2);
    const [line] = await listLines(versionId);
    await member.patch(`lines/${line?.id}`, line?.version ?? 0, { title: 'Renamed' });
    const { shown } = await importFile(member, 'budget-lines', file, settings);
    expect(shown).toMatchObject({ rowsNew: 0, rowsUnchanged: 2 });
    expect(await listLines(versionId)).toHaveLength(2);
  });

  it('are refused by a version that is no draft', async () => {
    const versionId = await createVersion();
    await importFile(member, 'budget-lines', [HEAD, 'Ads;4100;AGE;;;;;;100,00;;;'].join('\n'), {
      budgetVersionId: versionId,
    });
    const { body } = await member.get<{ version: number }>(`versions/${versionId}`);
    await member.http.post(
      member.path(`versions/${versionId}/transition`),
      { to: 'in-review' },
      { ifMatch: `"${body.version}"` },
    );
    const shown = await preview(member, 'budget-lines', [HEAD, 'New;4100;AGE;;;;;;1,00;;;'].join('\n'), {
      budgetVersionId: versionId,
    });
    expect(shown.preview).toMatchObject({ rowsNew: 0, badRows: [{ line: 2, code: 'version.locked' }] });
  });
});

describe('rows of KPI values', () => {
  it('of one month are put together as the KPI adds up', async () => {
    const ids = {
      sum: (await createKpi('SUM', {})).id,
      average: (await createKpi('AVG', { aggregation: 'average' })).id,
      last: (await createKpi('LAST', { aggregation: 'last' })).id,
      none: (await createKpi('NONE', { aggregation: 'none' })).id,
    };
    const rows = ['SUM', 'AVG', 'LAST'].flatMap((code) => [
      `${code},2026-01-20,0.00004`,
      `${code},2026-01-27,2.00004`,
      `${code},2026-01-13,1.00004`,
    ]);
    const file = [
      'kpi,date,value',
      ...rows,
      'NONE,2026-01-01,5',
      'NONE,2026-02-01,6',
      'NONE,2026-02-02,7',
      'X,2026-02-02,7',
    ];
    const shown = await preview(member, 'kpi-values', file.join('\n'));
    expect(shown.preview).toMatchObject({ rowsRead: 13, rowsGood: 10, rowsBad: 3, rowsRounded: 9 });
    expect(shown.preview?.badRows.map(({ line, code }) => [line, code])).toEqual([
      [12, 'import.kpi-not-additive'],
      [13, 'import.kpi-not-additive'],
      [14, 'import.kpi-unknown'],
    ]);
    await confirm(member, shown, true);
    const january = async (id: string) => (await seriesOf(id))[0]?.valueE4;
    // 3.00012 rounded once; its third is 1.00004; the last one is of the 27th.
    expect(await january(ids.sum)).toBe(30_001);
    expect(await january(ids.average)).toBe(10_000);
    expect(await january(ids.last)).toBe(20_000);
    expect((await seriesOf(ids.none)).map(({ valueE4 }) => valueE4)).toEqual([50_000, null, null]);
  });

  it('bring targets and notes, change what stands there, and leave alone what they do not name', async () => {
    const { id } = await createKpi('LEADS', {});
    await importFile(member, 'kpi-values', 'month;value;target;note\n2026-01;10;12;first\n2026-02;20;;\n', {
      kpiId: id,
    });
    expect(await seriesOf(id)).toMatchObject([
      { valueE4: 100_000, targetE4: 120_000, note: 'first' },
      { valueE4: 200_000, targetE4: null },
      { valueE4: null },
    ]);
    const { shown } = await importFile(member, 'kpi-values', 'Monat;Ziel\n02.2026;25\n03.2026;30\n', {
      kpiId: id,
    });
    expect(shown).toMatchObject({ rowsNew: 1, rowsChanged: 1, rowsUnchanged: 0 });
    expect(await seriesOf(id)).toMatchObject([
      { valueE4: 100_000, targetE4: 120_000, note: 'first' },
      { valueE4: 200_000, targetE4: 250_000 },
      { valueE4: null, targetE4: 300_000 },
    ]);
  });
});

import type { BudgetVersion, PlanActualReport } from '@etat/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirm, correct, preview, upload } from '../support/file-import';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';
import { createWorkbook, toFileLines, toWorkbookCsv } from '../support/workbook';

const book = createWorkbook({
  groups: 40,
  linesPerGroup: 50,
  seed: 20_261_125,
  costCentres: ['4100', '4200', '4300'],
  categories: ['AGE', 'Druckkosten', '4940'],
  unknownCostCentre: '4999',
});
const csv = toWorkbookCsv(book);
const lineOf = toFileLines(book);
const toLines = (rows: readonly number[]) => rows.map((row) => lineOf[row - 1]);

let server: TestServer;
let founder: Member;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'warn' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());

async function prepare(member: Member): Promise<string> {
  for (const code of ['4100', '4200', '4300'])
    await member.create('cost-centres', { code, name: `Team ${code}`, parentId: member.rootCostCentreId });
  for (const [code, name, glAccount] of [
    ['AGE', 'Agenturen', null],
    ['DRU', 'Druckkosten', null],
    ['SOF', 'Software', '4940'],
  ])
    await member.create('categories', { code, name, glAccount, parentId: null, kind: 'external' });
  return (await member.create('versions', { fiscalYear: 2026, name: 'BU 2026' })).id;
}

it('a sheet of 2,000 lines loads to the cent; headings, subtotals and totals are told apart from lines', async () => {
  const versionId = await prepare(founder);
  const uploaded = (await upload(founder, 'budget-lines', csv, 'Budget 2026.csv')).body;
  expect(uploaded.settings.dialect).toMatchObject({ delimiter: ';', decimal: ',', headerLine: 5 });
  expect(uploaded.columns.slice(0, 6).map(({ name }) => name)).toEqual([
    ...['Bezeichnung', 'Kostenstelle', 'Kostenart', 'Maßnahme', 'Lieferant', 'Jan'],
  ]);
  expect(Object.keys(uploaded.settings.columns).toSorted()).toEqual(
    [
      ...['amount', 'category', 'costCentre', 'initiative', 'note', 'title', 'vendor'],
      ...Array.from({ length: 12 }, (_, month) => `m${String(month + 1).padStart(2, '0')}`),
    ].toSorted(),
  );

  const settings = correct(uploaded, { budgetVersionId: versionId });
  const path = `imports/${uploaded.import.id}/settings`;
  const refused = (await founder.put<typeof uploaded>(path, settings)).body.preview;
  expect(refused).toMatchObject({
    rowsGood: 1_990,
    rowsBad: 10,
    controlTotal: book.totalMinor - book.unknownMinor,
  });
  expect(refused?.badRows.map(({ line, value, code }) => [line, value, code])).toEqual(
    toLines(book.unknownLines).map((line) => [line, '4999', 'import.cost-centre-unknown']),
  );
  expect(refused?.leftOut.filter(({ reason }) => reason === 'totals-row').map(({ line }) => line)).toEqual(
    toLines(book.totalsLines),
  );

  const created = (await founder.put<typeof uploaded>(path, { ...settings, unknown: 'create' })).body;
  expect(created.preview).toMatchObject({
    ...{ rowsGood: 2_000, rowsNew: 2_000, rowsBad: 0, rowsRounded: 0, controlTotal: book.totalMinor },
    creates: { costCentres: ['4999'], categories: [], initiatives: [], vendors: [] },
  });
  const done = await confirm(founder, created);
  expect(done.body.import).toMatchObject({ state: 'imported', rowsImported: 2_000 });

  const version = await founder.get<BudgetVersion>(`versions/${versionId}`);
  expect(version.body).toMatchObject({ totalMinor: book.totalMinor, lineCount: 2_000 });
  const report = await founder.get<PlanActualReport>(
    `reports/plan-actual?fiscalYear=2026&through=2026-12&versionId=${versionId}`,
  );
  expect(report.body.total.planMinor).toEqual(book.monthsMinor);
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
});

it('the same sheet again adds nothing', async () => {
  const versions = await founder.get<{ items: { id: string }[] }>('versions');
  const again = await preview(founder, 'budget-lines', csv, {
    budgetVersionId: versions.body.items[0]?.id ?? '',
  });
  expect(again.preview).toMatchObject({ rowsNew: 0, rowsUnchanged: 2_000, rowsBad: 0 });
});

it('as Windows-1252 and with unknown codes skipped on request', async () => {
  const member = await foundFurther(founder, 'Zweite GmbH');
  const budgetVersionId = await prepare(member);
  const bytes = Uint8Array.from(Buffer.from(csv.replaceAll('€', '\u0080'), 'latin1'));
  const detail = await preview(member, 'budget-lines', bytes, { budgetVersionId });
  expect((await confirm(member, detail)).status).toBe(422);
  const done = await confirm(member, detail, true);
  expect(done.body.import).toMatchObject({
    rowsImported: 1_990,
    controlTotalMinor: book.totalMinor - book.unknownMinor,
  });
});

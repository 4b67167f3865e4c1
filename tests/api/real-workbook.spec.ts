import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWithFile, importFile, preview, readRealFile } from '../support/file-import';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

const BERLIN = 'berlin_plan_actual_2015.xlsx';

let server: TestServer;
let founder: Member;
let member: Member;
let count = 0;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Berlin ${count}`);
});

describeWithFile(BERLIN)('Berlin budget 2015', () => {
  const columns = {
    ...{ costCentre: 'Kapitel', costCentreName: 'Kapitelbezeichnung', role: null },
    ...{ category: 'Gruppe', categoryName: 'Gruppenbezeichnung' },
  };
  const expenditure = [{ column: 'Titelart', equals: 'Ausgabetitel' }];
  const revenue = [{ column: 'Titelart', equals: 'Einnahmetitel' }];

  it('plan comes in as budget lines, to the cent', async () => {
    const { id } = await member.create('versions', { fiscalYear: 2015, name: 'Ansatz 2015' });
    const { shown, done } = await importFile(
      member,
      'budget-lines',
      readRealFile(BERLIN),
      {
        ...{ budgetVersionId: id, unknown: 'create', filters: expenditure },
        columns: { ...columns, title: 'Titelbezeichnung', amount: 'Ansatz' },
      },
      BERLIN,
    );
    expect(shown).toMatchObject({ rowsRead: 21_508, rowsBad: 0, controlTotal: 2_415_781_980_000 });
    expect(shown.leftOut.filter(({ reason }) => reason !== 'filtered' && reason !== 'zero')).toEqual([]);
    expect(done.import.controlTotalMinor).toBe(2_415_781_980_000);
    const { code, output } = await runCommand(server.storage, ['verify']);
    expect([code, output]).toEqual([0, output]);
  }, 180_000);

  it('actuals come in without their binary noise; the rows with real fractions of a cent are counted', async () => {
    const read = (filters: typeof expenditure) =>
      preview(
        member,
        'actuals',
        readRealFile(BERLIN),
        {
          ...{ fixedMonth: '2015-12', unknown: 'create', filters },
          columns: { ...columns, text: 'Titelbezeichnung', amount: 'Ist' },
        },
        BERLIN,
      );
    const shown = [await read(expenditure), await read(revenue)];
    expect(shown.map((one) => [one.preview?.controlTotal, one.preview?.rowsBad])).toEqual([
      [2_516_618_311_237, 0],
      [2_516_618_311_237, 0],
    ]);
    expect(shown.reduce((sum, one) => sum + (one.preview?.rowsRounded ?? 0), 0)).toBe(13);
  }, 180_000);
});

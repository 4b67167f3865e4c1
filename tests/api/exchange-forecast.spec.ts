import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirm, importFile, preview } from '../support/file-import';
import { createLedger, externalLine, type Ledger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

let server: TestServer;
let member: Member;
let ledger: Ledger;
let count = 0;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  member = await foundFirst(server);
  ledger = await createLedger(member);
  for (const [month, amountMinor] of [
    ['01', 90_00],
    ['02', 110_00],
  ])
    await member.create('postings', {
      ...{ kind: 'external', postingDate: `2026-${month}-10`, amountMinor },
      ...{ costCentreId: ledger.costCentreId, categoryId: ledger.agencyId },
    });
});
afterAll(() => server.stop());

const expectRollupHolds = async () => {
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
};

describe('rows of a forecast', () => {
  const WIDE = 'Titel;Kostenstelle;Kostenart;Maßnahme;Betrag;Jan;Feb;Mrz;Apr';
  let forecastId: string;
  beforeEach(async () => {
    count += 1;
    const budgetId = (await member.create('versions', { fiscalYear: 2026, name: `BU ${count}` })).id;
    const line = externalLine(ledger, { title: 'Ads', initiativeId: null, totalMinor: 1_200_00 });
    await member.create(`versions/${budgetId}/lines`, line);
    const forecast = await member.create('versions', {
      ...{ fiscalYear: 2026, name: `FC 2+10 ${count}`, kind: 'forecast', cutoffMonth: '2026-02' },
      source: { kind: 'version', versionId: budgetId },
    });
    forecastId = forecast.id;
  });

  it('that touch months which come from the actuals are refused in the preview, with what to do', async () => {
    const file = [
      WIDE,
      'Year;4100;AGE;;1200,00;;;;',
      'Closed;4100;AGE;;;;50,00;;',
      'Open;4100;AGE;;;;;30,00;40,00',
    ].join('\n');
    const shown = await preview(member, 'budget-lines', file, { budgetVersionId: forecastId });
    expect(shown.preview).toMatchObject({ rowsNew: 1, rowsBad: 2, controlTotalNew: 70_00 });
    expect(shown.preview?.badRows.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'Jan', 'import.month-from-actuals'],
      [3, 'Feb', 'import.month-from-actuals'],
    ]);
    expect(shown.preview?.badRows[0]?.message).toContain('Up to 2026-02');
    expect(shown.preview?.badRows[0]?.message).toContain('fill in the open months one by one');
    expect((await confirm(member, shown)).status).toBe(422);
    expect((await confirm(member, shown, true)).body.import).toMatchObject({ rowsImported: 1 });
    await expectRollupHolds();
  });

  it('of its own export come back with new open months, not with changed or moved closed ones', async () => {
    const { text } = await member.get(`exports/budget-lines?versionId=${forecastId}`);
    const [head = '', row = ''] = text.trim().split('\r\n');
    const names = head.split(',');
    const cells = row.split(',');
    const change = (values: Record<string, string>) =>
      [head, names.map((name, at) => values[name] ?? cells[at] ?? '').join(',')].join('\r\n');
    const at = (name: string) => Number(cells[names.indexOf(name)]);
    expect([at('m01'), at('m02')]).toEqual([90, 110]);
    const open = { m03: '1.00', amount: (at('amount') - at('m03') + 1).toFixed(2), phasing: 'manual' };
    const settings = { budgetVersionId: forecastId };
    const moved = await preview(member, 'budget-lines', change({ ...open, initiative: 'LI' }), settings);
    expect(moved.preview?.badRows).toMatchObject([{ column: 'm01', code: 'import.month-from-actuals' }]);
    const closed = { m01: '91.00', amount: (at('amount') + 1).toFixed(2), phasing: 'manual' };
    const changed = await preview(member, 'budget-lines', change(closed), settings);
    expect(changed.preview?.badRows).toMatchObject([{ column: 'm01', code: 'import.month-from-actuals' }]);
    const { shown, done } = await importFile(member, 'budget-lines', change(open), settings);
    expect(shown).toMatchObject({ rowsChanged: 1, rowsBad: 0 });
    expect(done.import.rowsImported).toBe(1);
    await expectRollupHolds();
  });
});

import type { ImportDetail, ImportProfile } from '@etat/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile, preview, upload } from '../support/file-import';
import { createLedger } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, type Member } from '../support/tenant';

// Decimal point in an otherwise German file, and a sign that has to be turned: nobody wants to say that every month.
const fileOf = (day: string, amount: string) =>
  `Tag;Stelle;Art;Wert;Bemerkung\r\n${day};4100;AGE;${amount};Rechnung\r\n`;

let server: TestServer;
let member: Member;

beforeAll(async () => {
  server = await TestServer.start();
  member = await foundFirst(server);
  await createLedger(member);
});
afterAll(() => server.stop());

const saved = async () => (await member.get<{ items: ImportProfile[] }>('import-profiles')).body.items;

it('what was set right once is found again by the headings of the next file', async () => {
  const first = await preview(member, 'actuals', fileOf('05.03.2026', '-1.250'), {
    dialect: { encoding: 'utf-8', delimiter: ';', decimal: '.', dateForm: 'dmy-dot', headerLine: 1 },
    columns: { date: 'Tag', costCentre: 'Stelle', category: 'Art', amount: 'Wert', text: 'Bemerkung' },
    sign: 'negate',
    fixedMonth: '2026-03',
  });
  const named = await member.put<ImportDetail>(`imports/${first.import.id}/profile`, { name: 'Ledger' });
  expect([named.status, named.body.profile?.name]).toEqual([200, 'Ledger']);
  // Keeping a name changes nothing of what was previewed.
  expect(named.body.import.state).toBe('previewed');
  expect(await saved()).toMatchObject([{ kind: 'actuals', name: 'Ledger', updatedBy: 'Ada Founder' }]);

  const second = (await upload(member, 'actuals', fileOf('07.04.2026', '-99.500'))).body;
  expect(second.profile?.name).toBe('Ledger');
  expect(second.settings).toMatchObject({ sign: 'negate', fixedMonth: null, dialect: { decimal: '.' } });
  const { shown } = await importFile(member, 'actuals', fileOf('08.05.2026', '-99.500'));
  expect(shown).toMatchObject({ rowsNew: 1, controlTotalNew: 99_50 });
});

it('other headings, another kind and another organisation are read as guessed', async () => {
  const other = fileOf('07.04.2026', '1').replace('Wert', 'Betrag');
  expect((await upload(member, 'actuals', other)).body.profile).toBeNull();
  expect((await upload(member, 'kpi-values', fileOf('07.04.2026', '1'))).body.profile).toBeNull();
});

it('a profile can be left for one file, replaced under its name, and removed', async () => {
  const next = (await upload(member, 'actuals', fileOf('07.04.2026', '-1.000'))).body;
  const left = await member.http.delete<ImportDetail>(member.path(`imports/${next.import.id}/profile`));
  expect([left.status, left.body.profile, left.body.settings.sign]).toEqual([200, null, 'as-is']);
  await member.put(`imports/${next.import.id}/profile`, { name: 'Ledger' });
  const [profile] = await saved();
  expect(await saved()).toHaveLength(1);
  expect((await upload(member, 'actuals', fileOf('08.04.2026', '-1.000'))).body.settings.sign).toBe('as-is');
  const gone = await member.http.delete(member.path(`import-profiles/${profile?.id}`));
  expect(gone.status).toBe(204);
  expect((await upload(member, 'actuals', fileOf('09.04.2026', '-1.000'))).body.profile).toBeNull();
});

it('who may not import a kind neither sees nor removes its profiles', async () => {
  const plan = await preview(member, 'budget-lines', 'Titel;Stelle;Art;Jahr\r\nMesse;4100;AGE;1\r\n', {
    columns: { title: 'Titel', costCentre: 'Stelle', category: 'Art', amount: 'Jahr' },
  });
  await member.put(`imports/${plan.import.id}/profile`, { name: 'Plan' });
  const finance = await member.invite(server, 'Fin Ance', [
    { role: 'finance', costCentreId: member.rootCostCentreId },
  ]);
  const [profile] = await saved();
  expect((await finance.get<{ items: unknown[] }>('import-profiles')).body.items).toEqual([]);
  expect((await finance.http.delete(finance.path(`import-profiles/${profile?.id}`))).status).toBe(403);
});

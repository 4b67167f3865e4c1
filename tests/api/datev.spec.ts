import type { DatevCheck, DatevSettings, ExportBatch } from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../support/file-import';
import { createLedger, invoice, type Ledger, workedHours } from '../support/ledger';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

let server: TestServer;
let founder: Member;
let member: Member;
let ledger: Ledger;
let count = 0;
beforeAll(async () => {
  server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error' } });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Datev ${count}`, 7);
  ledger = await createLedger(member);
});

const SETTINGS = {
  ...{ consultantNumber: 29_098, clientNumber: 55_003, accountLength: 4, contraAccount: '70000' },
  ...{ chartOfAccounts: '03', taxKey: null, taxRateBp: 0 },
};
const MARCH = { kind: 'datev-postings', filters: { month: '2026-03' } };
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const putSettings = (body: object = SETTINGS, version = 0, by = member) =>
  by.http.put<DatevSettings>(by.path('datev-settings'), body, { ifMatch: `"${version}"` });
const setAccount = async (glAccount: string) => {
  const { body } = await member.get<{ items: { id: string; version: number }[] }>('categories');
  const version = body.items.find(({ id }) => id === ledger.agencyId)?.version ?? 0;
  expect((await member.patch(`categories/${ledger.agencyId}`, version, { glAccount })).status).toBe(200);
};
const book = (more: object) =>
  member.create<{ id: string }>('postings', invoice(ledger, { document: 'R-1', text: 'Messe', ...more }));
const check = async () => (await member.get<DatevCheck>('exports/datev-check?month=2026-03')).body;
const fetchFile = async ({ id }: ExportBatch) => {
  const response = await member.http.fetch('GET', member.path(`exports/${id}/file`));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

it('settings are filled in once for all and changed under their version', async () => {
  const at = async () => (await member.get<DatevSettings>('datev-settings')).body;
  expect(await at()).toEqual({ version: 0, settings: null });
  expect((await putSettings()).body).toEqual({ version: 1, settings: SETTINGS });
  expect(codeOf(await putSettings({ ...SETTINGS, clientNumber: 2 }))).toBe('edit.stale');
  expect((await putSettings({ ...SETTINGS, clientNumber: 2 }, 1)).body.version).toBe(2);
  expect((await at()).settings?.clientNumber).toBe(2);
  for (const wrong of [
    { contraAccount: '700000' },
    { contraAccount: '0700' },
    { taxKey: '9' },
    { consultantNumber: 1_000 },
    { accountLength: 9 },
    { chartOfAccounts: '3' },
  ])
    expect((await putSettings({ ...SETTINGS, ...wrong }, 2)).status).toBe(400);
});

it('who does not keep the master data of the whole organisation changes no settings', async () => {
  const invite = (name: string, role: 'finance' | 'controller', costCentreId = member.rootCostCentreId) =>
    member.invite(server, name, [{ role, costCentreId }]);
  expect((await putSettings(SETTINGS, 0, await invite('Finance', 'finance'))).status).toBe(403);
  const part = await invite('Part', 'controller', ledger.costCentreId);
  expect((await putSettings(SETTINGS, 0, part)).status).toBe(403);
});

describe('the file', () => {
  it('holds what originates here in one posting period, and nothing else', async () => {
    await setAccount('4930');
    await putSettings();
    await book({ amountMinor: 123_456, text: 'Köln', serviceMonth: '2026-02' });
    const wrong = await book({ amountMinor: 1_000, document: '', text: 'Irrtum' });
    await member.create(`postings/${wrong.id}/reversal`, { reason: 'wrong' });
    await book({ amountMinor: 5, postingDate: '2026-04-01' });
    await member.create('postings', workedHours(ledger, { minutes: 60 }));
    await book({ amountMinor: 77, isAccrual: true });
    await importFile(
      member,
      'actuals',
      'date,cost centre,category,amount\n2026-03-07,4100,AGE,99.00\n2026-03-08,4100,AGE,1.00\n',
    );
    expect(await check()).toMatchObject({
      ...{ missing: [], rowCount: 3, totalMinor: 123_456, blocking: 0, changed: 0, leftOut: 0, problems: [] },
      notExported: { imported: 2, internal: 1 },
    });
    const batch = await member.create<ExportBatch>('exports', MARCH);
    expect(batch).toMatchObject({
      ...{ kind: 'datev-postings', format: 'datev', rowCount: 3, controlTotalMinor: 123_456 },
      fileName: 'EXTF_Buchungsstapel_2026-03.csv',
    });
    const { response, bytes } = await fetchFile(batch);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=windows-1252');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="EXTF_Buchungsstapel_2026-03_1.csv"',
    );
    const [header = '', headings = '', ...rows] = bytes.toString('latin1').split('\r\n');
    // The fiscal year began in July; the file holds March.
    expect(header).toMatch(
      /^"EXTF";700;21;"Buchungsstapel";13;\d{17};;"ET";"";"";29098;55003;20250701;4;20260301;20260331;"Etat 2026-03";"";1;0;0;"EUR";/,
    );
    expect(headings.split(';')).toHaveLength(125);
    const short = (row: string) => row.split(';').slice(0, 14).join(';');
    expect(rows.map(short)).toEqual([
      '1234,56;"S";"EUR";;;;4930;70000;;0503;"R-1";;;"Köln"',
      '10,00;"S";"EUR";;;;4930;70000;;0503;;;;"Irrtum"',
      '10,00;"H";"EUR";;;;4930;70000;;0503;;;;"Irrtum"',
      '',
    ]);
    expect(rows[0]?.split(';')[36]).toBe('"4100"');
    expect(rows[0]?.split(';')[113]).toBe('0');
  });

  it('is gross where a tax key applies, and its total is that of the file', async () => {
    await setAccount('4930');
    await putSettings({ ...SETTINGS, taxKey: '0009', taxRateBp: 1_900 });
    await book({ amountMinor: 10_000 });
    const batch = await member.create<ExportBatch>('exports', MARCH);
    expect(batch.controlTotalMinor).toBe(11_900);
    expect((await fetchFile(batch)).bytes.toString('latin1')).toContain(
      '\r\n119,00;"S";"EUR";;;;4930;70000;"0009";0503;',
    );
  });

  it('is not made while something is missing; the check names it with its posting', async () => {
    const { id } = await book({ amountMinor: 100, text: 'x'.repeat(61), document: 'RE 1' });
    expect(codeOf(await member.post('exports', MARCH))).toBe('datev.settings-missing');
    expect((await check()).missing).toMatchObject([{ code: 'datev.settings-missing' }]);
    await putSettings();
    const before = await check();
    expect(before).toMatchObject({ missing: [], rowCount: 0, blocking: 1 });
    expect(
      before.problems.map(({ postingId, field, code, severity }) => [postingId, field, code, severity]),
    ).toEqual([
      [Number(id), 'account', 'datev.account-missing', 'blocking'],
      [Number(id), 'document', 'datev.document-changed', 'changed'],
      [Number(id), 'text', 'datev.text-cut', 'changed'],
    ]);
    expect(before.problems[0]?.message).toMatch(/ledger account/);
    const refused = await member.post('exports', MARCH);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'datev.not-ready']);
    expect((await member.get<{ items: unknown[] }>('exports')).body.items).toEqual([]);
    await setAccount('4930');
    expect(await check()).toMatchObject({ rowCount: 1, blocking: 0, changed: 1 });
    const batch = await member.create<ExportBatch>('exports', MARCH);
    expect(batch.number).toBe(1);
  });

  it('compares with the one before: a posting that came late is new', async () => {
    await setAccount('4930');
    await putSettings();
    await book({ amountMinor: 100 });
    await member.create('exports', MARCH);
    await book({ amountMinor: 250, text: 'late' });
    const { id } = await member.create<ExportBatch>('exports', MARCH);
    const { text } = await member.get(`exports/${id}/difference`);
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toBe(
      'change,changed_columns,posting_id,amount,account,contra_account,tax_key,date,document,text,cost_centre',
    );
    expect(rows).toEqual([expect.stringMatching(/^new,,\d+,2\.50,4930,70000,,2026-03-05,R-1,late,4100$/)]);
  });
});

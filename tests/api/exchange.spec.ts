import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportDetail } from '@etat/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirm, type Corrections, correct, importFile, preview, upload } from '../support/file-import';
import { createLedger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

interface Posting {
  id: string;
  kind: string;
  postingDate: string;
  serviceMonth: string;
  amountMinor: number;
  minutes: number;
  rateMicro: number | null;
  text: string;
}

let server: TestServer;
let founder: Member;
let count = 0;
let member: Member;
beforeAll(async () => {
  server = await TestServer.start({
    env: { ETAT_CHECK_RESPONSES: 'true', ETAT_LOG_LEVEL: 'error', ETAT_MAX_UPLOAD_MB: '1' },
  });
  founder = await foundFirst(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  count += 1;
  member = await foundFurther(founder, `Exchange ${count}`);
  await createLedger(member);
});

const listPostings = async () =>
  (await member.get<{ items: Posting[] }>('postings?limit=1000')).body.items.sort(
    (a, b) => Number(a.id) - Number(b.id),
  );
const totalOf = (postings: Posting[]) => postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
const stagedFiles = () => {
  const folder = join(server.storage.dataDir, 'staging', member.organisationId);
  return existsSync(folder) ? readdirSync(folder) : [];
};
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const expectRollupHolds = async () => {
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
};

const GERMAN = [
  'Datum;Kostenstelle;Kostenart;Maßnahme;Lieferant;Betrag;Buchungstext',
  '05.03.2026;4100;AGE;LI;Studio;1.234,56;Anzeige "Köln"',
  '06.03.2026;4100;AGE;;;-34,56;Gutschrift',
  ';;;;;1.200,00;',
].join('\r\n');

describe('a file on its way in', () => {
  it('is detected, previewed, found again and imported with one audit event', async () => {
    const uploaded = await upload(member, 'actuals', GERMAN, 'märz.csv');
    expect(uploaded.status).toBe(201);
    expect(uploaded.body).toMatchObject({
      import: { kind: 'actuals', state: 'uploaded', fileName: 'märz.csv', createdBy: 'Ada Founder' },
      settings: {
        dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', dateForm: 'dmy-dot', headerLine: 1 },
        columns: { date: 0, costCentre: 1, category: 2, initiative: 3, vendor: 4, amount: 5, text: 6 },
      },
      preview: null,
      missing: [],
    });
    expect(uploaded.body.columns.map(({ kind }) => kind)).toEqual([
      ...['date', 'number', 'text', 'text', 'text', 'number', 'text'],
    ]);
    const { id } = uploaded.body.import;

    const shown = await member.put<ImportDetail>(`imports/${id}/settings`, uploaded.body.settings);
    expect(shown.body.preview).toMatchObject({
      ...{
        rowsRead: 3,
        rowsGood: 2,
        rowsNew: 2,
        rowsBad: 0,
        controlTotal: 120_000,
        controlTotalNew: 120_000,
      },
      leftOut: [{ line: 4, reason: 'totals-row' }],
    });
    expect(shown.body.preview?.sample[0]).toMatchObject({
      ...{ line: 2, state: 'new', date: '2026-03-05', serviceMonth: '2026-03', amountMinor: 123_456 },
      ...{
        costCentre: '4100 Communication',
        category: 'AGE Agencies',
        initiative: 'LI LinkedIn',
        vendor: 'Studio',
      },
    });
    expect(await listPostings()).toEqual([]);

    const again = await member.get<ImportDetail>(`imports/${id}`);
    expect(again.body).toEqual(shown.body);
    const list = await member.get<{ items: { id: string; state: string }[] }>('imports');
    expect(list.body.items).toMatchObject([{ id, state: 'previewed' }]);

    const done = await confirm(member, shown.body);
    expect(done.body.import).toMatchObject({
      state: 'imported',
      rowsImported: 2,
      controlTotalMinor: 120_000,
    });
    const postings = await listPostings();
    expect(postings).toMatchObject([
      { kind: 'external', postingDate: '2026-03-05', amountMinor: 123_456, text: 'Anzeige "Köln"' },
      { postingDate: '2026-03-06', amountMinor: -3_456 },
    ]);
    expect(stagedFiles()).toEqual([]);
    const events = await member.get<{ items: { action: string; after: unknown }[] }>('audit-events');
    expect(events.body.items.filter(({ action }) => action === 'import.imported')).toMatchObject([
      {
        after: {
          sha256: uploaded.body.import.sha256,
          controlTotal: 120_000,
          counts: { rowsRead: 3, rowsNew: 2, rowsBad: 0, leftOutCount: 1 },
        },
      },
    ]);
    await expectRollupHolds();
  });

  it('keeps incomplete settings and says what they lack, in the language asked for', async () => {
    const uploaded = await upload(member, 'actuals', 'Text;Wert\nAnzeige;12,00\n');
    const { id } = uploaded.body.import;
    const settings = correct(uploaded.body, { columns: { amount: null } });
    const shown = await member.http.put<ImportDetail>(member.path(`imports/${id}/settings`), settings, {
      headers: { 'accept-language': 'de-DE' },
    });
    expect(shown.body).toMatchObject({ preview: null, import: { state: 'uploaded' } });
    expect(shown.body.missing?.map(({ code }) => code)).toEqual([
      ...[
        'import.amount-missing',
        'import.month-missing',
        'import.cost-centre-missing',
        'import.category-missing',
      ],
    ]);
    expect(shown.body.missing?.[1]?.message).toMatch(/^Wählen Sie/);
    const refused = await confirm(member, shown.body);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'import.amount-missing']);
  });

  it('is detected anew when its delimiter is corrected', async () => {
    const uploaded = await upload(
      member,
      'actuals',
      'date,cost centre,category,amount\n2026-01-05,4100,AGE,"1,5"\n',
    );
    const { id } = uploaded.body.import;
    const put = (settings: unknown) => member.put<ImportDetail>(`imports/${id}/settings`, settings);
    const { dialect } = uploaded.body.settings;
    const wrong = await put({ ...uploaded.body.settings, dialect: { ...dialect, delimiter: '|' } });
    expect(wrong.body.columns).toHaveLength(1);
    const right = await put({ ...wrong.body.settings, dialect: { ...dialect, decimal: ',' } });
    expect(right.body.settings.columns).toEqual({ date: 0, costCentre: 1, category: 2, amount: 3 });
    expect(right.body.preview).toMatchObject({ rowsGood: 1, controlTotal: 150 });
  });

  it('can be discarded, and is gone then', async () => {
    const detail = await preview(member, 'actuals', GERMAN);
    // The upload and its rows, read.
    expect(stagedFiles()).toHaveLength(2);
    const path = member.path(`imports/${detail.import.id}`);
    expect((await member.http.delete(path)).status).toBe(204);
    expect(stagedFiles()).toEqual([]);
    expect((await member.get<{ items: unknown[] }>('imports')).body.items).toEqual([]);
    const late = await confirm(member, detail);
    expect([late.status, codeOf(late)]).toEqual([409, 'import.locked']);
    expect((await member.http.delete(path)).status).toBe(409);
    expect(await listPostings()).toEqual([]);
  });

  it('is refused when it is too large, empty, or no raw file', async () => {
    const large = await upload(member, 'actuals', `a;b\n${'x;1\n'.repeat(300_000)}`);
    expect([large.status, codeOf(large)]).toEqual([413, 'import.file-too-large']);
    expect(large.text).toContain('1 MB');
    const empty = await upload(member, 'actuals', '');
    expect([empty.status, codeOf(empty)]).toEqual([422, 'import.empty']);
    const workbook = await upload(founder, 'actuals', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'plan.xlsx');
    expect([workbook.status, codeOf(workbook)]).toEqual([422, 'xlsx.damaged']);
    const json = await member.http.post(member.path('imports?kind=actuals&fileName=a.csv'), { a: 1 });
    expect(json.status).toBe(415);
    expect(stagedFiles()).toEqual([]);
  });
});

describe('bad rows', () => {
  const FILE = [
    'date;cost centre;category;amount;currency',
    '2026-01-05;4100;AGE;10,00;EUR',
    '2026-01-32;4100;AGE;11,00;EUR',
    '2026-01-06;4711;AGE;12,00;',
    '2026-01-07;4100;AGE;x;EUR',
    '2026-01-08;4100;AGE;12,00;USD',
    '2026-01-09;4100;AGE;14,00 $;',
    '2026-01-10;4100;AGE',
    'date;cost centre;category;amount;currency',
    '2026-01-11;4100;STD;0,00;EUR',
  ].join('\n');

  it('are shown by number and reason, and nothing is imported because of them', async () => {
    const shown = await preview(member, 'actuals', FILE, {
      dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', dateForm: 'iso', headerLine: 1 },
      columns: { date: 'date', amount: 'amount' },
    });
    expect(
      shown.preview?.badRows.map(({ line, column, value, code }) => [line, column, value, code]),
    ).toEqual([
      [3, 'date', '2026-01-32', 'date.no-such-day'],
      [4, 'cost centre', '4711', 'import.cost-centre-unknown'],
      [5, 'amount', 'x', 'amount.not-a-number'],
      [6, 'currency', 'USD', 'import.other-currency'],
      [7, 'amount', '14,00 $', 'import.other-currency'],
      [8, null, '2026-01-10;4100;AGE', 'csv.ragged-row'],
    ]);
    expect(shown.preview?.badRows[5]?.message).toBe('The row has 3 cells where the headings have 5.');
    expect(shown.preview).toMatchObject({
      ...{ rowsRead: 9, rowsGood: 1, rowsBad: 6, controlTotal: 1_000 },
      leftOut: [
        { line: 9, reason: 'repeated-header' },
        { line: 10, reason: 'zero' },
      ],
    });
    const mendable = await member.get(`imports/${shown.import.id}/bad-rows?language=en`);
    const lines = mendable.text.trim().split('\r\n');
    expect(lines[0]?.endsWith(';Reason')).toBe(true);
    expect(lines).toHaveLength(7);
    expect(lines[1]).toContain('2026-01-32;');
    expect(lines[6]).toBe('2026-01-10;4100;AGE;;;The row has 3 cells where the headings have 5.');

    const refused = await confirm(member, shown);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'import.bad-rows']);
    expect(await listPostings()).toEqual([]);

    const done = await confirm(member, shown, true);
    expect(done.body.import).toMatchObject({ state: 'imported', rowsImported: 1, controlTotalMinor: 1_000 });
    expect(await listPostings()).toMatchObject([{ amountMinor: 1_000 }]);
  });
});

describe('the same rows again', () => {
  const HEAD = 'date,cost centre,category,amount,text';
  const AD = '2026-02-03,4100,AGE,99.90,Ad';
  const OTHER = '2026-02-04,4100,AGE,10.00,Print';
  const run = (rows: string[], corrections: Corrections = {}) =>
    importFile(member, 'actuals', [HEAD, ...rows].join('\n'), corrections);

  it('two equal rows are two, the same file twice adds nothing', async () => {
    expect((await run([AD, AD, OTHER])).done.import.rowsImported).toBe(3);
    const { shown, done } = await run([AD, AD, OTHER]);
    expect(shown).toMatchObject({ rowsNew: 0, rowsUnchanged: 3, controlTotal: 20_980, controlTotalNew: 0 });
    expect(done.import.rowsImported).toBe(0);
    expect(totalOf(await listPostings())).toBe(20_980);
  });

  it('overlapping files with genuine duplicates keep their exact control totals', async () => {
    await run([AD, AD]);
    const { shown } = await run([OTHER, AD, AD, AD]);
    expect(shown).toMatchObject({ rowsNew: 2, rowsUnchanged: 2, controlTotalNew: 10_990 });
    expect(totalOf(await listPostings())).toBe(3 * 9_990 + 1_000);
  });

  it('is the same row in another dialect too', async () => {
    await run([AD]);
    const german = `Datum;Kostenstelle;Kostenart;amount;Text\r\n03.02.2026;4100;AGE;99,9;Ad\r\n`;
    const { shown } = await importFile(member, 'actuals', german);
    expect(shown).toMatchObject({ rowsNew: 0, rowsUnchanged: 1 });
  });

  it('a reversed posting stays known: the file does not bring it back', async () => {
    await run([AD]);
    const [posting] = await listPostings();
    await member.create(`postings/${posting?.id}/reversal`, { reason: 'wrong' });
    expect((await run([AD])).shown).toMatchObject({ rowsNew: 0, rowsUnchanged: 1 });
    expect(totalOf(await listPostings())).toBe(0);
  });

  it('confirmed twice at the same time, and two equal files at the same time, are booked once', async () => {
    const file = [HEAD, AD, AD, OTHER].join('\n');
    const [first, second] = [await preview(member, 'actuals', file), await preview(member, 'actuals', file)];
    const answers = await Promise.all([first, first, second].map((detail) => confirm(member, detail)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(totalOf(await listPostings())).toBe(20_980);
    await expectRollupHolds();
  });
});

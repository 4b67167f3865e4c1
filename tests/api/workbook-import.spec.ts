import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportDetail } from '@etat/contracts';
import { type TestCell, type TestSheet, toParts, writeWorkbook, writeZip } from '@etat/exchange/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirm, correct, importFile, preview, upload } from '../support/file-import';
import { createLedger } from '../support/ledger';
import { runCommand, TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

const ROWS = 2_000;
const ROWS_PER_SUBTOTAL = 100;
/** 1 January 2026 as spreadsheets count days. */
const NEW_YEAR = 46_023;

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
  member = await foundFurther(founder, `Workbook ${count}`);
  await createLedger(member);
});

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const put = (id: string, settings: unknown) => member.put<ImportDetail>(`imports/${id}/settings`, settings);
const expectRollupHolds = async () => {
  const { code, output } = await runCommand(server.storage, ['verify']);
  expect([code, output]).toEqual([0, output]);
};
const stagedFiles = () => {
  const folder = join(server.storage.dataDir, 'staging', member.organisationId);
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Bookings as finance sends them: a title, merged headings, real dates, formulas, a subtotal after every hundred. */
function writeBookings(): { bytes: Uint8Array<ArrayBuffer>; totalMinor: number; subtotals: number } {
  const rows: TestCell[][] = [
    ['Journal 2026'],
    [],
    ['Zuordnung', null, 'Beleg', null, null, 'Betrag'],
    ['Kostenstelle', 'Kostenart', 'Datum', 'Beleg', 'Text', null],
  ];
  let totalMinor = 0;
  let block = 0;
  let subtotals = 0;
  for (let at = 0; at < ROWS; at += 1) {
    const minor = ((at * 7_919) % 500_000) - 40_000;
    totalMinor += minor;
    block += minor;
    // As calculated: the double nearest to a hundredth, or one beside it.
    const amount = at % 3 === 0 ? ((minor / 100) * 1.19) / 1.19 : minor / 100;
    const formula: TestCell = { formula: `G${at}*1.19`, value: amount };
    rows.push([
      ...['4100', 'AGE'],
      ...[{ serial: NEW_YEAR + (at % 365) }, { number: at, format: '000000' }, `Rechnung ${at}`],
      at % 2 === 0 ? formula : amount,
    ]);
    if ((at + 1) % ROWS_PER_SUBTOTAL !== 0) continue;
    rows.push([
      'Zwischensumme',
      null,
      null,
      null,
      null,
      { formula: 'SUBTOTAL(9,F1:F100)', value: block / 100 },
    ]);
    subtotals += 1;
    block = 0;
  }
  rows.push(['Gesamt', null, null, null, null, { formula: 'SUM(F5:F2999)' }]);
  const bookings: TestSheet = {
    name: 'Journal',
    rows,
    merges: ['A1:F1', 'A3:B3', 'C3:E3', 'F3:F4'],
    hiddenRows: [7, 8],
    hiddenColumns: [4],
  };
  const notes: TestSheet = { name: 'Deckblatt', rows: [['Journal der Kommunikation']] };
  const archive: TestSheet = {
    name: 'Alt',
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    isHidden: true,
  };
  const bytes = writeWorkbook({ sheets: [notes, archive, bookings] });
  return { bytes, totalMinor, subtotals: subtotals + 1 };
}

describe('a workbook of 2,000 bookings', () => {
  it('comes in to the cent, with its subtotals left out, and once only', async () => {
    const { bytes, totalMinor, subtotals } = writeBookings();
    const uploaded = await upload(member, 'actuals', bytes, 'journal.csv');
    expect([uploaded.status, uploaded.text.slice(0, 300)]).toEqual([201, uploaded.text.slice(0, 300)]);
    expect(uploaded.body.settings).toMatchObject({
      sheet: 'Journal',
      dialect: { decimal: '.', dateForm: 'iso', headerLine: 4 },
      columns: { costCentre: 0, category: 1, date: 2, document: 3, text: 4, amount: 5 },
    });
    expect(uploaded.body.workbook).toEqual({
      sheets: [
        { name: 'Deckblatt', isHidden: false, rows: null, columns: null },
        { name: 'Alt', isHidden: true, rows: 2, columns: 2 },
        { name: 'Journal', isHidden: false, rows: 4 + ROWS + subtotals, columns: 6 },
      ],
      hiddenRows: 2,
      hiddenColumns: 1,
    });
    expect(uploaded.body.columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      ...['Zuordnung Kostenstelle: number', 'Zuordnung Kostenart: text', 'Beleg Datum: date'],
      ...['Beleg: text', 'Beleg Text: text', 'Betrag: number'],
    ]);

    const { shown, done } = await importFile(member, 'actuals', bytes, {}, 'journal.xlsx');
    expect(shown).toMatchObject({
      ...{ rowsRead: ROWS + subtotals, rowsGood: ROWS, rowsBad: 0, leftOutCount: subtotals },
      ...{ controlTotal: totalMinor, controlTotalNew: totalMinor, rowsRounded: 0 },
    });
    expect(shown.leftOut[0]).toEqual({ line: 4 + ROWS_PER_SUBTOTAL + 1, reason: 'totals-row' });
    expect(shown.sample[3]).toMatchObject({
      line: 8,
      date: '2026-01-04',
      document: '000003',
      text: 'Rechnung 3',
    });
    expect(done.import).toMatchObject({
      ...{ state: 'imported', rowsImported: ROWS, controlTotalMinor: totalMinor },
    });
    const again = await preview(member, 'actuals', bytes);
    expect(again.preview).toMatchObject({ rowsNew: 0, rowsUnchanged: ROWS, controlTotalNew: 0 });
    await expectRollupHolds();
  });

  it('says what is wrong by the row and cell of the sheet, and imports nothing until told to', async () => {
    const rows: TestCell[][] = [
      ['Datum', 'Kostenstelle', 'Kostenart', 'Betrag', 'Notiz'],
      [{ serial: NEW_YEAR }, '4100', 'AGE', 10.5],
      [{ serial: NEW_YEAR }, '4100', 'AGE', { error: '#N/A' }],
      [],
      [{ serial: NEW_YEAR }, '4100', 'AGE', { formula: 'D2*2' }],
      [{ serial: NEW_YEAR }, '4100', 'AGE', { number: 0.3125, format: 'h:mm' }],
      [{ serial: NEW_YEAR }, '4100', 'AGE', 4.5, { error: '#REF!' }],
    ];
    const bytes = writeWorkbook({ sheets: [{ name: 'Ist', rows }] });
    const detail = await preview(member, 'actuals', bytes, { columns: { text: null } });
    expect(detail.preview).toMatchObject({ rowsGood: 2, rowsBad: 3, controlTotal: 1_500 });
    expect(detail.preview?.badRows).toMatchObject([
      { line: 3, column: 'Betrag', value: '#N/A', code: 'xlsx.cell-error' },
      { line: 5, column: 'Betrag', value: '=D2*2', code: 'xlsx.formula-without-value' },
      { line: 6, column: 'Betrag', value: '7:30:00', code: 'amount.not-a-number' },
    ]);
    expect(detail.preview?.badRows[1]?.message).toContain('D5');
    expect(codeOf(await confirm(member, detail))).toBe('import.bad-rows');
    expect((await confirm(member, detail, true)).body.import).toMatchObject({ rowsImported: 2 });
  });
});

describe('a plan with its years merged over its months', () => {
  const rows: TestCell[][] = [
    ['Kostenstelle', 'Kostenart', 'Position', 2026, null, null],
    [null, null, null, 'Jan', 'Feb', 'Mrz'],
    ['4100', 'AGE', 'Agentur', 1_000.1, 2_000.2, { formula: 'D3*3', value: 3_000.3000000000002 }],
    ['4100', 'AGE', 'Druck', '1.234,56', 0, 5],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'];

  it('fills the months, with numbers that somebody typed as text among the real ones', async () => {
    const { id } = await member.create('versions', { fiscalYear: 2026, name: 'BU 2026' });
    const bytes = writeWorkbook({ sheets: [{ name: 'Plan', rows, merges }] });
    const { shown, done } = await importFile(member, 'budget-lines', bytes, { budgetVersionId: id });
    expect(shown).toMatchObject({ rowsGood: 2, rowsBad: 0, controlTotal: 600_060 + 123_956 });
    expect(done.settings).toMatchObject({
      dialect: { decimal: ',', headerLine: 2 },
      columns: { m01: 3, m02: 4, m03: 5 },
    });
    expect(done.columns.map(({ name }) => name).slice(3)).toEqual(['2026 Jan', '2026 Feb', '2026 Mrz']);
  });
});

describe('the sheet', () => {
  it('can be chosen; what was detected of another one is forgotten', async () => {
    const first: TestSheet = {
      name: 'Hilfe',
      rows: [
        ['Spalte', 'Bedeutung'],
        ['Betrag', 'netto'],
      ],
    };
    const second: TestSheet = {
      name: 'Ist',
      rows: [
        ['Titel'],
        [],
        ['Datum', 'Kostenstelle', 'Kostenart', 'Betrag'],
        [{ serial: NEW_YEAR }, '4100', 'AGE', 7],
      ],
    };
    const uploaded = await upload(member, 'actuals', writeWorkbook({ sheets: [first, second] }));
    expect(uploaded.body.settings).toMatchObject({ sheet: 'Hilfe', dialect: { headerLine: 1 } });
    const { id } = uploaded.body.import;
    const chosen = await put(id, { ...uploaded.body.settings, sheet: 'Ist' });
    expect(chosen.body.settings).toMatchObject({
      ...{ sheet: 'Ist', dialect: { headerLine: 3 } },
      columns: { date: 0, costCentre: 1, category: 2, amount: 3 },
    });
    expect(chosen.body.preview).toMatchObject({ rowsGood: 1, controlTotal: 700 });
    const unknown = await put(id, { ...uploaded.body.settings, sheet: 'Soll' });
    expect([unknown.status, codeOf(unknown)]).toEqual([422, 'xlsx.sheet-unknown']);
    // Encoding and delimiter are of no use for a workbook.
    const { decimal, dateForm } = chosen.body.settings.dialect;
    const moved = await put(id, { ...chosen.body.settings, dialect: { decimal, dateForm, headerLine: 4 } });
    expect([moved.status, moved.body.settings.dialect.headerLine]).toEqual([200, 4]);
  });

  it('of a text file is none', async () => {
    const detail = await preview(
      member,
      'actuals',
      'Datum;Kostenstelle;Kostenart;Betrag\n05.03.2026;4100;AGE;1,50\n',
    );
    expect([detail.workbook, detail.settings.sheet]).toEqual([null, null]);
    const answer = await put(detail.import.id, correct(detail, { sheet: 'Ist' }));
    expect(answer.body).toMatchObject({ settings: { sheet: null }, preview: { controlTotal: 150 } });
  });
});

describe('files that cannot be read', () => {
  const whole = writeWorkbook({
    sheets: [
      {
        name: 'Ist',
        rows: [
          ['a', 'b'],
          ['c', 1],
        ],
      },
    ],
  });
  const parts = toParts({
    sheets: [
      {
        name: 'Ist',
        rows: [
          ['a', 'b'],
          ['c', 1],
        ],
      },
    ],
  });
  const sheet = 'xl/worksheets/sheet1.xml';
  const blanks = ' '.repeat(32 * 1024 * 1024);

  it.each([
    ['xlsx.damaged', 'is cut off', whole.slice(0, whole.length / 2)],
    ['xlsx.damaged', 'was changed', Uint8Array.from(whole, (byte, at) => (at === 900 ? byte ^ 0xff : byte))],
    ['xlsx.too-large', 'is a bomb', writeZip({ ...parts, [sheet]: `${parts[sheet] ?? ''}${blanks}` })],
    [
      'xlsx.unsafe',
      'has a DTD',
      writeZip({ ...parts, [sheet]: `<!DOCTYPE a [<!ENTITY b "c">]>${parts[sheet] ?? ''}` }),
    ],
    ['xlsx.not-a-workbook', 'is another archive', writeZip({ 'a.txt': 'a' })],
    [
      'xlsx.old-or-encrypted',
      'is an old or encrypted workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
    ],
  ] as const)('%s: one that %s is refused with a sentence and not kept', async (code, _, bytes) => {
    const answer = await upload(member, 'actuals', new Uint8Array(bytes));
    expect([answer.status, codeOf(answer)]).toEqual([422, code]);
    expect((answer.body as unknown as { detail: string }).detail).toMatch(/^\S.*\.$/);
    expect(stagedFiles()).toEqual([]);
    expect((await member.get<{ items: unknown[] }>('imports')).body.items).toEqual([]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@etat/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type TestCell,
  type TestSheet,
  type TestWorkbook,
  toParts,
  writeWorkbook,
  writeZip,
} from '../testing';
import { Workbook } from './workbook';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etat-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function withWorkbook<Result>(
  bytes: Uint8Array,
  work: (workbook: Workbook) => Promise<Result>,
): Promise<Result> {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, bytes);
  const workbook = await Workbook.open(path);
  try {
    return await work(workbook);
  } finally {
    workbook.close();
  }
}

/** The cells of one row by column, as text, with the kind of what is no text and the fault of what is none. */
async function readRow(
  cells: readonly TestCell[],
  options: Omit<TestWorkbook, 'sheets'> = {},
): Promise<string[]> {
  const bytes = writeWorkbook({ sheets: [{ name: 'A', rows: [cells] }], ...options });
  const [row] = await withWorkbook(bytes, (workbook) => workbook.readFirstRows('A', 1));
  return (row?.cells ?? []).map(({ column, kind, text, fault }) =>
    [column, ...(kind === 'text' ? [] : [kind]), text, ...(fault ? [fault] : [])].join(' '),
  );
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'no error',
    (refusal: unknown) => refusal,
  );
  return error instanceof DomainError ? error.code : String(error);
}

/** Everything a reader of the file does. */
const readAll = (bytes: Uint8Array) =>
  withWorkbook(bytes, async (workbook) => {
    for (const { name } of await workbook.listSheets()) await workbook.readFacts(name);
  });

const simple: TestSheet = {
  name: 'Plan',
  rows: [
    ['Kostenstelle', 'Betrag'],
    ['0100', 12.5],
  ],
};

describe('cells', () => {
  it('are texts, with everything they were written with', async () => {
    expect(
      await readRow([
        '0010',
        'a & <b> "ä€"',
        { inline: ' x ' },
        { rich: ['Köl', 'n'] },
        'a\rb',
        null,
        '',
        true,
        false,
      ]),
    ).toEqual(['0 0010', '1 a & <b> "ä€"', '2  x ', '3 Köln', '4 a\rb', '7 TRUE', '8 FALSE']);
  });

  it('are numbers as people see them, whatever the format', async () => {
    expect(
      await readRow([
        0.1 + 0.2,
        -1234567.891,
        { number: 0.125, format: '0.0%' },
        { number: 1234567.8, format: '#,##0.00\\ "€"' },
        { number: 42, format: '0000' },
        { number: 42.5, format: '0000' },
        1e-7,
      ]),
    ).toEqual([
      '0 number 0.3',
      '1 number -1234567.891',
      '2 number 0.125',
      '3 number 1234567.8',
      '4 0042',
      '5 number 42.5',
      '6 number 0.0000001',
    ]);
  });

  it('are dates in both calendars, and times are no numbers', async () => {
    const cells: TestCell[] = [
      { serial: 46112 },
      { serial: 46112.75, format: 'yyyy-mm-dd hh:mm' },
      { serial: 46112, format: 'mmm yy' },
      { number: 0.3125, format: '[h]:mm' },
    ];
    expect(await readRow(cells)).toEqual([
      '0 date 2026-03-31',
      '1 date 2026-03-31 18:00:00',
      '2 date 2026-03-31',
      '3 7:30:00',
    ]);
    expect((await readRow([{ serial: 44650 }], { startsIn1904: true }))[0]).toBe('0 date 2026-03-31');
  });

  it('are what a formula gave; errors and formulas that were never calculated are faults', async () => {
    expect(
      await readRow([
        { formula: 'SUM(A1:A9)', value: 30.299999999999997 },
        { formula: 'A1&"x"', value: 'ax' },
        { formula: 'IF(1,"")', value: '' },
        { formula: 'SUM(A1:A9)' },
        { error: '#REF!' },
        { error: '#N/A' },
      ]),
    ).toEqual([
      '0 number 30.3',
      '1 ax',
      '3 =SUM(A1:A9) xlsx.formula-without-value',
      '4 #REF! xlsx.cell-error',
      '5 #N/A xlsx.cell-error',
    ]);
  });

  it('are refused where they are longer than a cell may be, or damaged', async () => {
    const [cell] = await readRow(['x'.repeat(40_000)]);
    expect(cell).toMatch(/^0 x{32768} xlsx\.cell-too-long$/);
    const parts = toParts({ sheets: [{ name: 'A', rows: [[1]] }] });
    const sheet = 'xl/worksheets/sheet1.xml';
    for (const wrong of [
      '<c r="A1"><v>1,5</v></c>',
      '<c r="A1" t="s"><v>9</v></c>',
      '<c r="A1" t="zz"><v>9</v></c>',
    ]) {
      const text = (parts[sheet] ?? '').replace('<c r="A1"><v>1</v></c>', wrong);
      const rows = await withWorkbook(writeZip({ ...parts, [sheet]: text }), (book) =>
        book.readFirstRows('A', 1),
      );
      expect([wrong, rows[0]?.cells[0]?.fault]).toEqual([wrong, 'xlsx.cell-damaged']);
    }
  });
});

describe('sheets', () => {
  it('are listed with size and visibility; what is hidden in one is counted and read', async () => {
    const bytes = writeWorkbook({
      sheets: [
        { name: 'Ä & B', rows: [['a', 'b']], isHidden: true },
        { ...simple, hiddenRows: [2], hiddenColumns: [2, 9], merges: ['A1:B1'] },
      ],
    });
    await withWorkbook(bytes, async (workbook) => {
      expect(await workbook.listSheets()).toEqual([
        { name: 'Ä & B', isHidden: true, rows: 1, columns: 2 },
        { name: 'Plan', isHidden: false, rows: 2, columns: 2 },
      ]);
      expect(await workbook.readFacts('Plan')).toEqual({
        ...{ rows: 2, columns: 2, hiddenRows: 1, hiddenColumns: 1 },
        merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
      });
      expect((await workbook.readFirstRows('Plan', 9)).map(({ isHidden }) => isHidden)).toEqual([
        false,
        true,
      ]);
      expect(await codeOf(workbook.readFirstRows('Ist', 1))).toBe('xlsx.sheet-unknown');
    });
  });

  it('are read with a prefix before every name, without references, and in UTF-16', async () => {
    const parts = toParts({ sheets: [simple] });
    const sheet = 'xl/worksheets/sheet1.xml';
    const prefixed = (parts[sheet] ?? '')
      .replaceAll(/<(\/?)(?!\?)/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
      .replaceAll(/ r="[A-Z]*\d+"/g, '');
    const utf16 = Buffer.from(`\uFEFF${(parts[sheet] ?? '').replace('UTF-8', 'UTF-16')}`, 'utf16le');
    for (const xml of [prefixed, utf16]) {
      const rows = await withWorkbook(writeZip({ ...parts, [sheet]: xml }), (book) =>
        book.readFirstRows('Plan', 9),
      );
      expect(
        rows.map(({ line, cells }) => [line, ...cells.map(({ column, text }) => `${column} ${text}`)]),
      ).toEqual([
        [1, '0 Kostenstelle', '1 Betrag'],
        [2, '0 0100', '1 12.5'],
      ]);
    }
  });
});

describe('files that are refused', () => {
  const parts = toParts({ sheets: [simple] });
  const sheet = 'xl/worksheets/sheet1.xml';
  const withSheet = (change: (xml: string) => string) =>
    writeZip({ ...parts, [sheet]: change(parts[sheet] ?? '') });

  it('are no workbooks, or have no sheet', async () => {
    expect(await codeOf(readAll(writeZip({ 'a.txt': 'a' })))).toBe('xlsx.not-a-workbook');
    const types = '[Content_Types].xml';
    const asType = (type: string) =>
      writeZip({
        ...parts,
        [types]: (parts[types] ?? '').replace(/ContentType="[^"]*main\+xml"/, `ContentType="${type}"`),
      });
    expect(await codeOf(readAll(asType('application/vnd.ms-excel.sheet.binary.macroEnabled.main')))).toBe(
      'xlsx.binary',
    );
    expect(
      await codeOf(
        readAll(asType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')),
      ),
    ).toBe('xlsx.not-a-workbook');
    expect(await codeOf(readAll(asType('application/vnd.ms-excel.sheet.macroEnabled.main+xml')))).toBe(
      'no error',
    );
    expect(await codeOf(readAll(writeWorkbook({ sheets: [] })))).toBe('xlsx.no-sheet');
  });

  it('hold a document type definition: no entity is ever expanded or fetched', async () => {
    const doctype =
      '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><worksheet';
    expect(await codeOf(readAll(withSheet((xml) => xml.replace('<worksheet', doctype))))).toBe('xlsx.unsafe');
    expect(await codeOf(readAll(withSheet((xml) => xml.replace('12.5', '&a;'))))).toBe('xlsx.damaged');
  });

  it('are no well-formed XML, nest without end, or repeat rows and cells', async () => {
    const changes: ((xml: string) => string)[] = [
      (xml) => xml.slice(0, -20),
      (xml) => xml.replace('</row>', ''),
      (xml) => xml.replace('<sheetData>', `<sheetData>${'<a>'.repeat(200)}${'</a>'.repeat(200)}`),
      (xml) =>
        xml.replace(
          '<sheetData>',
          `<sheetData ${Array.from({ length: 200 }, (_, at) => `a${at}="1"`).join(' ')}>`,
        ),
      (xml) => xml.replace('r="2"', 'r="1"'),
      (xml) => xml.replace('r="B2"', 'r="A2"'),
      (xml) => xml.replace('r="B2"', 'r="XFE2"'),
      () => '',
    ];
    for (const [at, change] of changes.entries())
      expect([at, await codeOf(readAll(withSheet(change)))]).toEqual([at, 'xlsx.damaged']);
    expect(await codeOf(readAll(withSheet((xml) => xml.replace('<row r="2"', '<row r="1048577"'))))).toBe(
      'xlsx.too-large',
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@etat/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestCell, toParts, writeWorkbook, writeZip } from '../testing';
import { Workbook } from './workbook';

// Seeded, so that a file that fails once fails again.
const SEED = 20_261_124;
const FILES = 400;
const MEGABYTE = 1024 * 1024;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etat-damaged-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** mulberry32 */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Everything the file says, or the code of the sentence that refuses it. */
async function read(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'damaged.xlsx');
  writeFileSync(path, bytes);
  let workbook: Workbook | null = null;
  try {
    workbook = await Workbook.open(path);
    const [sheet] = await workbook.listSheets();
    const rows = [];
    for await (const batch of workbook.readRows(sheet?.name ?? '')) rows.push(...batch);
    return JSON.stringify(rows);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  } finally {
    workbook?.close();
  }
}

const rows: TestCell[][] = Array.from({ length: 60 }, (_, at) => [
  `${4100 + (at % 7)}`,
  { serial: 46_000 + at },
  at * 1.1,
  { formula: 'A1', value: `text ${at}` },
]);
const whole = writeWorkbook({ sheets: [{ name: 'Plan', rows, merges: ['A1:B1'] }] });

it(`${FILES} truncated and changed files are read as they were, or refused`, async () => {
  const random = createRandom(SEED);
  const expected = await read(whole);
  expect(expected).toMatch(/^\[/);
  const outcomes = new Map<string, number>();
  for (let at = 0; at < FILES; at += 1) {
    const bytes = at % 4 === 0 ? whole.slice(0, random(whole.length)) : Uint8Array.from(whole);
    if (at % 4 !== 0)
      for (let flips = 1 + random(8); flips > 0; flips -= 1) {
        const place = random(bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << random(8));
      }
    const outcome = await read(bytes);
    if (outcome.startsWith('[')) expect([at, outcome]).toEqual([at, expected]);
    const name = outcome.startsWith('[') ? 'as it was' : outcome;
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
  }
  expect([...outcomes.keys()].filter((name) => name !== 'as it was' && !name.startsWith('xlsx.'))).toEqual(
    [],
  );
  expect(outcomes.get('xlsx.damaged')).toBeGreaterThan(FILES / 4);
}, 120_000);

it('200 files with changed XML are never a crash', async () => {
  const random = createRandom(SEED + 1);
  const parts = toParts({ sheets: [{ name: 'Plan', rows: rows.slice(0, 5) }] });
  const names = Object.keys(parts);
  for (let at = 0; at < 200; at += 1) {
    const name = names[random(names.length)] ?? '';
    const text = Buffer.from(parts[name] ?? '');
    const place = random(text.length);
    if (at % 2 === 0) text[place] = random(256);
    else text.copy(text, place, random(text.length));
    expect(await read(writeZip({ ...parts, [name]: text }))).toMatch(/^(\[|xlsx\.)/);
  }
}, 120_000);

it('a file that unpacks to far more than it is, is refused before it is unpacked', async () => {
  const parts = toParts({ sheets: [{ name: 'Plan', rows }] });
  const sheet = 'xl/worksheets/sheet1.xml';
  const bomb = (parts[sheet] ?? '').replace('</sheetData>', `</sheetData>${' '.repeat(64 * MEGABYTE)}`);
  const strings = 'xl/sharedStrings.xml';
  const stringBomb = (parts[strings] ?? '').replace('</sst>', `${'<si/>'.repeat(4 * MEGABYTE)}</sst>`);
  for (const bytes of [
    writeZip({ ...parts, [sheet]: bomb }),
    writeZip({ ...parts, [strings]: stringBomb }),
  ]) {
    expect(bytes.length).toBeLessThan(MEGABYTE);
    expect(await read(bytes)).toBe('xlsx.too-large');
  }
}, 60_000);

it('a file that says it unpacks to less than it does, is refused', async () => {
  const parts = toParts({ sheets: [{ name: 'Plan', rows }] });
  const sheet = 'xl/worksheets/sheet1.xml';
  const bytes = writeZip({ ...parts, [sheet]: `${parts[sheet] ?? ''}${' '.repeat(MEGABYTE)}` });
  const view = new DataView(bytes.buffer);
  const name = Buffer.from(sheet);
  // The directory at the end: size at byte 24, name at byte 46 of an entry.
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && Buffer.from(bytes.subarray(at + 46, at + 46 + name.length)).equals(name))
      view.setUint32(at + 24, 5_000, true);
  }
  expect(await read(bytes)).toBe('xlsx.damaged');
});

it('a sheet of empty rows and cells without end costs neither memory nor time', async () => {
  const parts = toParts({ sheets: [{ name: 'Plan', rows: [['a', 'b']] }] });
  const sheet = 'xl/worksheets/sheet1.xml';
  const empty = Array.from(
    { length: 100_000 },
    (_, at) => `<row r="${at + 2}"><c r="XFD${at + 2}" s="1"/></row>`,
  );
  const text = (parts[sheet] ?? '').replace('</sheetData>', `${empty.join('')}</sheetData>`);
  expect(JSON.parse(await read(writeZip({ ...parts, [sheet]: text })))).toHaveLength(1);
}, 60_000);

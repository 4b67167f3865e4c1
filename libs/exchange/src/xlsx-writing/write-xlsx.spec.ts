import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CsvCell } from '../csv-cell';
import { writeXlsx } from './write-xlsx';
import { toColumnName } from './xlsx-cell';
import { toXmlText } from './xml-text';

/** Reads a zip file by its central directory, as a spreadsheet does. */
function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    parts[name] = inflateRawSync(bytes.subarray(start, start + size)).toString();
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

async function* toPages(rows: CsvCell[][]) {
  yield rows.map((cells) => ({ cells }));
}

async function write(columns: string[], rows: CsvCell[][], name = 'actuals'): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx({ name, columns }, toPages(rows))) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const sheetOf = async (columns: string[], rows: CsvCell[][]) =>
  unzip(await write(columns, rows))['xl/worksheets/sheet1.xml'] ?? '';
const text = (value: string): CsvCell => ({ kind: 'text', text: value });

describe('writeXlsx', () => {
  it('writes numbers and dates as numbers with a format, codes and months as texts', async () => {
    const sheet = await sheetOf(
      ['code', 'date', 'month', 'amount', 'yen', 'rate', 'line', 'note'],
      [
        [
          text('0010'),
          { kind: 'date', date: '2026-03-05' },
          { kind: 'month', month: '2026-03' },
          { kind: 'amount', minor: -123_456, exponent: 2 },
          { kind: 'amount', minor: 500, exponent: 0 },
          { kind: 'decimal', scaled: 75_500_000, scale: 6 },
          { kind: 'integer', value: 3 },
          null,
        ],
      ],
    );
    const row = /<row r="2">(.*)<\/row>/.exec(sheet)?.[1];
    expect(row).toBe(
      [
        '<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">0010</t></is></c>',
        '<c r="B2" s="3"><v>46086</v></c>',
        '<c r="C2" s="2" t="inlineStr"><is><t xml:space="preserve">2026-03</t></is></c>',
        '<c r="D2" s="7"><v>-1234.56</v></c>',
        '<c r="E2" s="5"><v>500</v></c>',
        '<c r="F2" s="0"><v>75.5</v></c>',
        '<c r="G2" s="4"><v>3</v></c>',
      ].join(''),
    );
    const styles = unzip(await write(['a'], []))['xl/styles.xml'] ?? '';
    const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, id]) => Number(id));
    // General, heading, text (49 is @), date, integer, and amounts: 4 is #,##0.00.
    expect(formats).toEqual([0, 49, 49, 164, 1, 3, 165, 4, 166, 167]);
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>');
  });

  it('freezes the headings, filters all rows and makes columns as wide as they want to be', async () => {
    const sheet = await sheetOf(
      ['code', 'text'],
      [
        [text('1'), text('x'.repeat(100))],
        [text('2'), text('')],
      ],
    );
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    expect(sheet).toContain('<col min="1" max="1" width="8" customWidth="1"/>');
    expect(sheet).toContain('<col min="2" max="2" width="60" customWidth="1"/>');
    expect(await sheetOf(['code'], [])).toContain('<autoFilter ref="A1:A1"/>');
  });

  it('holds every text as it is and none as a formula', async () => {
    const sheet = await sheetOf(['text'], [[text('=1+1 <b> & "c"\r\n\u0001 _x000D_ 😀')]]);
    expect(sheet).toContain('>=1+1 &lt;b&gt; &amp; &quot;c&quot;_x000D_\n_x0001_ _x005F_x000D_ 😀</t>');
    expect(sheet).not.toContain('<f>');
  });

  it('writes the same bytes for the same rows', async () => {
    const rows = [[text('a')]];
    expect((await write(['text'], rows)).equals(await write(['text'], rows))).toBe(true);
  });

  it('refuses more rows than a sheet has, and hands an error of the rows on', async () => {
    const page = Array.from({ length: 100_000 }, () => ({ cells: [] }));
    const many = async function* () {
      for (let round = 0; round < 11; round += 1) yield page;
    };
    const failing = async function* () {
      yield [{ cells: [] }];
      throw new Error('the database went away');
    };
    const drain = async (pages: AsyncIterable<{ cells: CsvCell[] }[]>) => {
      for await (const _ of writeXlsx({ name: 'rows', columns: ['a'] }, pages));
    };
    await expect(drain(many())).rejects.toMatchObject({ code: 'xlsx.too-many-rows' });
    await expect(drain(failing())).rejects.toThrow('the database went away');
  });

  it('stops the rows when nobody reads on', async () => {
    let isStopped = false;
    const endless = async function* () {
      try {
        for (;;) yield Array.from({ length: 1_000 }, (_, at) => ({ cells: [text(`row ${at}`)] }));
      } finally {
        isStopped = true;
      }
    };
    let size = 0;
    for await (const chunk of writeXlsx({ name: 'rows', columns: ['a'] }, endless())) {
      size += chunk.length;
      if (size > 50_000) break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isStopped).toBe(true);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => expect(toColumnName(index)).toBe(name));

it('a lone surrogate is escaped, a pair is not', () => {
  expect(toXmlText('\uD83D')).toBe('_xD83D_');
  expect(toXmlText('\uDE00')).toBe('_xDE00_');
  expect(toXmlText('😀')).toBe('😀');
});

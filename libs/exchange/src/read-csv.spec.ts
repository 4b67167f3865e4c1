import fc from 'fast-check';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { CsvRow } from './csv-row';
import { detectDialect } from './detect-dialect';
import { DELIMITERS, type Dialect } from './dialect';
import { readCsv, type CsvDialect } from './read-csv';

const DIALECT: CsvDialect = { encoding: 'utf-8', delimiter: ';', headerRow: true, headerLine: 1 };

async function read(
  bytes: Buffer | string,
  dialect: Partial<Dialect> = {},
  chunkSize = 7,
): Promise<CsvRow[]> {
  const buffer = Buffer.from(bytes as Buffer);
  const chunks = Array.from({ length: Math.ceil(buffer.length / chunkSize) }, (_, index) =>
    buffer.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  const rows: CsvRow[] = [];
  for await (const row of readCsv(Readable.from(chunks), { ...DIALECT, ...dialect })) rows.push(row);
  return rows;
}

describe('readCsv', () => {
  it('gives the data rows with the line where each starts', async () => {
    expect(await read('a;b\r\n1;"x\r\ny"\r\n\r\n2;z')).toEqual([
      { line: 2, record: ['1', 'x\r\ny'] },
      { line: 5, record: ['2', 'z'] },
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('ends rows at %j', async (eol) => {
    expect(await read(['a;b', '1;2', '3;"4"', ''].join(eol))).toEqual([
      { line: 2, record: ['1', '2'] },
      { line: 3, record: ['3', '4'] },
    ]);
  });

  it('keeps delimiters, doubled quotes and quotes within plain text', async () => {
    expect(await read('a;b\n"x;y";"say ""hi"""\n27" Monitor;1\n')).toEqual([
      { line: 2, record: ['x;y', 'say "hi"'] },
      { line: 3, record: ['27" Monitor', '1'] },
    ]);
  });

  it('passes over blank lines and lines of delimiters only', async () => {
    expect(await read('a;b\n\n;\n  \n"";""\n1;2\n')).toEqual([{ line: 6, record: ['1', '2'] }]);
  });

  it('leaves out what stands above the header', async () => {
    expect(await read('Bericht 2026\n\na;b\n1;2\n', { headerLine: 3 })).toEqual([
      { line: 4, record: ['1', '2'] },
    ]);
  });

  it('starts with the first row where there is no header', async () => {
    expect(await read('1;2\n3;4\n', { headerRow: false })).toHaveLength(2);
  });

  it('marks a repeated header as left out', async () => {
    expect((await read('a;b\n1;2\na; b\n3;4\n'))[1]).toEqual({
      line: 3,
      record: ['a', ' b'],
      leftOut: 'repeated-header',
    });
  });

  it('reports ragged rows, but not the delimiters spreadsheets pad with', async () => {
    expect(await read('a;b\n1\n1;2;;\n1;2;3\n')).toEqual([
      {
        line: 2,
        record: ['1'],
        problem: { code: 'csv.ragged-row', line: 2, endLine: 2, expected: 2, found: 1 },
      },
      { line: 3, record: ['1', '2'] },
      {
        line: 4,
        record: ['1', '2', '3'],
        problem: { code: 'csv.ragged-row', line: 4, endLine: 4, expected: 2, found: 3 },
      },
    ]);
  });

  it('reports a quote that never closes with its line, and reads on behind it', async () => {
    expect(await read('a;b\n1;2\n3;"four\n5;6\n7;8\n')).toEqual([
      { line: 2, record: ['1', '2'] },
      { line: 3, record: ['3', '"four'], problem: { code: 'csv.quote-not-closed', line: 3 } },
      { line: 4, record: ['5', '6'] },
      { line: 5, record: ['7', '8'] },
    ]);
  });

  it('does not let the next quoted cell close an open quote', async () => {
    expect(await read('a;b\n1;"two\n3;"four"\n5;6\n')).toEqual([
      { line: 2, record: ['1', '"two'], problem: { code: 'csv.quote-not-closed', line: 2 } },
      { line: 3, record: ['3', 'four'] },
      { line: 4, record: ['5', '6'] },
    ]);
  });

  it('reports text behind a closing quote', async () => {
    expect(await read('a;b\n"Firma "Muster" GmbH";2\n3;4\n')).toEqual([
      { line: 2, record: ['"Firma "Muster" GmbH"', '2'], problem: { code: 'csv.stray-quote', line: 2 } },
      { line: 3, record: ['3', '4'] },
    ]);
  });

  it('reports bytes that are no UTF-8 in their row, and lets a real replacement character pass', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a;b\n\uFFFD;1\nM'),
      Buffer.from([0xfc]),
      Buffer.from('ller;2\nx;3\n'),
    ]);
    const rows = await read(bytes, {}, 6);
    expect(rows.map(({ problem }) => problem?.code)).toEqual([undefined, 'csv.undecodable', undefined]);
  });

  it('reports NUL characters', async () => {
    expect((await read('a;b\n1\0;2\n'))[0]?.problem).toEqual({ code: 'csv.nul-character', line: 2 });
  });

  it.each([
    ['utf-8', Buffer.from('Maßnahme;€;😀\n')],
    ['utf-8-bom', Buffer.from('\uFEFFMaßnahme;€;😀\n')],
    ['utf-16le', Buffer.from('\uFEFFMaßnahme;€;😀\n', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFMaßnahme;€;😀\n', 'utf16le').swap16()],
    ['windows-1252', iconv.encode('Maßnahme;€;„x“\n', 'windows-1252')],
    ['iso-8859-1', iconv.encode('Maßnahme;€;„x“\n', 'windows-1252')],
  ] as const)('decodes %s at any cut', async (encoding, bytes) => {
    for (const chunkSize of [1, 2, 3, 5, 1000]) {
      const [row] = await read(bytes, { encoding, headerRow: false }, chunkSize);
      expect(row?.record.slice(0, 2)).toEqual(['Maßnahme', '€']);
      expect(['😀', '„x“']).toContain(row?.record[2]);
    }
  });

  it('reads back any table, in any delimiter, cut anywhere', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.stringMatching(/^["';,\t\n\r|a ]{0,6}$/),
      fc.constantFrom("'=1+1", '0010', 'Müller & Söhne', '😀', '-1'),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        async (records, delimiter, eol, chunkSize) => {
          const lines = records.map((record) =>
            record.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
          );
          const rows = await read(lines.join(eol), { delimiter, headerRow: false }, chunkSize);
          const filled = records.filter((record) => record.some((text) => text.trim() !== ''));
          expect(rows.map(({ record }) => record)).toEqual(filled);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('survives any bytes, detected as they are', async () => {
    const csvLike = fc.stringMatching(/^["';,\t\n\r a1.-]{0,60}$/).map((text) => Buffer.from(text));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 80 }).map((array) => Buffer.from(array)),
      fc
        .array(
          csvLike.chain((text) => fc.constantFrom(text, Buffer.from([0xfc, 0, 0xe4]))),
          { maxLength: 5 },
        )
        .map((parts) => Buffer.concat(parts)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 20 }), async (sample, chunkSize) => {
        const rows = await read(sample, detectDialect(sample), chunkSize);
        const lines = rows.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((left, right) => left - right));
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { CsvCell } from './csv-cell';
import { CSV_PROFILES, PROFILE_DIALECTS, type CsvProfile } from './csv-profile';
import { createCsvWriter } from './csv-writer';
import { detectDialect } from './detect-dialect';
import type { Dialect } from './dialect';
import { ETAT_COLUMNS } from './etat-columns';
import { unguardText } from './formula-guard';
import { parseAmount } from './parse-amount';
import { parseDateText } from './parse-date-text';
import { parseMonthText } from './parse-month-text';
import { readCsv } from './read-csv';

const text = (value: string): CsvCell => ({ kind: 'text', text: value });
const ROW: CsvCell[] = [
  text('Messe "Köln"; Stand'),
  text('a,b'),
  text('=1+1'),
  { kind: 'amount', minor: -123456, exponent: 2 },
  { kind: 'amount', minor: 5, exponent: 0 },
  { kind: 'decimal', scaled: 75_500_000, scale: 6 },
  { kind: 'integer', value: -7 },
  { kind: 'date', date: '2026-12-31' },
  { kind: 'month', month: '2026-03' },
  null,
];

describe('createCsvWriter', () => {
  it('writes RFC 4180', () => {
    const writer = createCsvWriter({ profile: 'rfc4180' });
    expect(writer.header(['title', 'a,b'])).toBe('title,"a,b"\r\n');
    expect(writer.row(ROW)).toBe(
      '"Messe ""Köln""; Stand","a,b",\'=1+1,-1234.56,5,75.5,-7,2026-12-31,2026-03,\r\n',
    );
  });

  it('writes what a German Excel opens', () => {
    const writer = createCsvWriter({ profile: 'german-excel' });
    expect(writer.header(['title', 'a,b'])).toBe('\uFEFFtitle;a,b\r\n');
    expect(writer.row(ROW)).toBe(
      '"Messe ""Köln""; Stand";a,b;\'=1+1;-1234,56;5;75,5;-7;31.12.2026;03.2026;\r\n',
    );
  });

  it.each([
    [{ kind: 'amount', minor: 0.5, exponent: 2 }, 'number.not-scaled-integer'],
    [{ kind: 'date', date: '2026-02-30' }, 'csv.not-a-date'],
    [{ kind: 'month', month: '2026-13' }, 'csv.not-a-month'],
  ] satisfies [CsvCell, string][])('refuses %j', (cell, code) => {
    expect(() => createCsvWriter({ profile: 'rfc4180' }).row([cell])).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('a file of our own', () => {
  const anyText = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^'{0,3}[=+\-@\t\r\n";,|a ]{0,5}$/),
      fc.constantFrom(
        "'=x",
        '"',
        'a"b',
        'Zeile 1\r\nZeile 2',
        'Maßnahme',
        '😀',
        '0010',
        '-5',
        '1,5',
        '31.12.2026',
        'NULL',
      ),
    )
    .filter((value) => !value.includes('\0'));
  const minor = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -999, max: 999 }), fc.constant(0));
  const day = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const posting = fc.record({
    date: day,
    month: day.map((date) => date.slice(0, 7)),
    texts: fc.array(anyText, { minLength: 10, maxLength: 10 }),
    minutes: fc.integer(),
    rateMicro: fc.nat(),
    amountMinor: minor,
  });
  type Posting = typeof posting extends fc.Arbitrary<infer T> ? T : never;
  const TEXT_COLUMNS = [0, 3, 4, 5, 6, 7, 8, 12, 13, 14];

  function write(rows: readonly Posting[], profile: CsvProfile): Buffer {
    const writer = createCsvWriter({ profile });
    const chunks = rows.map(({ date, month, texts, minutes, rateMicro, amountMinor }) => {
      const cells: CsvCell[] = ETAT_COLUMNS.actuals.map(() => null);
      for (const [at, column] of TEXT_COLUMNS.entries()) cells[column] = text(texts[at] ?? '');
      cells[1] = { kind: 'date', date };
      cells[2] = { kind: 'month', month };
      cells[9] = { kind: 'integer', value: minutes };
      cells[10] = { kind: 'decimal', scaled: rateMicro, scale: 6 };
      cells[11] = { kind: 'amount', minor: amountMinor, exponent: 2 };
      return writer.row(cells);
    });
    return Buffer.from([writer.header(ETAT_COLUMNS.actuals), ...chunks].join(''));
  }

  function toPosting(record: readonly string[], dialect: Dialect) {
    const cell = (index: number) => record[index] ?? '';
    const date = parseDateText(cell(1), dialect.dateForm);
    const month = parseMonthText(cell(2));
    const scaled = (index: number, scale: number) => {
      const reading = parseAmount(cell(index), dialect, scale);
      return reading.kind === 'value' ? reading.value : reading;
    };
    return {
      date: date.kind === 'value' ? date.date : date,
      month: month.kind === 'value' ? month.month : month,
      texts: TEXT_COLUMNS.map((index) => unguardText(cell(index))),
      minutes: scaled(9, 0),
      rateMicro: scaled(10, 6),
      amountMinor: scaled(11, 2),
    };
  }

  it.each(CSV_PROFILES)('in %s comes back with no change', async (profile) => {
    await fc.assert(
      fc.asyncProperty(fc.array(posting, { minLength: 1, maxLength: 12 }), async (rows) => {
        const bytes = write(rows, profile);
        const detected = detectDialect(bytes);
        expect(detected).toMatchObject(PROFILE_DIALECTS[profile]);
        expect(detected.doubts).toEqual([]);
        const back = [];
        for await (const row of readCsv(Readable.from([bytes]), detected)) {
          expect(row.problem ?? row.leftOut).toBeUndefined();
          back.push(toPosting(row.record, detected));
        }
        expect(back).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});

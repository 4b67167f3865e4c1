import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvScanner } from './csv-scanner';

describe('CsvScanner', () => {
  const scan = (pieces: string[], maxRecordLength: number) => {
    const scanner = new CsvScanner({ delimiter: ';', maxRecordLength });
    return [...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.end()];
  };

  it('reports a record beyond the limit and reads on behind its line', () => {
    const pieces = ['1;2\n3;', 'x'.repeat(50), 'x'.repeat(50), 'x\r', '\n5;6\n'];
    expect(scan(pieces, 60).map(({ line, problem }) => [line, problem?.code])).toEqual([
      [1, undefined],
      [2, 'csv.record-too-long'],
      [3, undefined],
    ]);
  });

  it('reports an open quote at the limit without holding the rest of the file', () => {
    const pieces = ['1;"2\n', ...Array.from({ length: 30 }, (_, index) => `${index};b\n`)];
    const found = scan(pieces, 40);
    expect(found[0]).toMatchObject({ line: 1, problem: { code: 'csv.quote-not-closed', line: 1 } });
    expect(found.slice(1).map(({ line }) => line)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 2),
    );
  });

  it('reads a ten-megabyte cell in many pieces', () => {
    const pieces = ['a;"', ...Array.from({ length: 160 }, () => 'x\n'.repeat(32_768)), '"\nb;c\n'];
    const found = scan(pieces, 16 * 1024 * 1024);
    expect(found.map(({ line }) => line)).toEqual([1, 5_242_882]);
    expect(found[0]?.record[1]).toHaveLength(10_485_760);
  });

  it('accounts for every line of any text, whatever its quotes', () => {
    const text = fc.stringMatching(/^["a;\n\r ]{0,60}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (sample, size) => {
        const pieces = sample.match(new RegExp(`[^]{1,${String(size)}}`, 'g')) ?? [];
        const whole = scan([sample], 1000);
        expect(scan(pieces, 1000)).toEqual(whole);
        const lines = sample.split(/\r\n|\n|\r/);
        const covered = new Set(
          whole.flatMap(({ line, endLine }) =>
            lines.map((_, index) => index + 1).filter((at) => at >= line && at <= endLine),
          ),
        );
        const missed = lines.filter((line, index) => !covered.has(index + 1) && /a/.test(line));
        expect(missed).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends, in order, whatever the text and however small the limit', () => {
    const text = fc.stringMatching(/^["a;\n\r ]{0,80}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 1, max: 30 }), (pieces, limit) => {
        const lines = scan(pieces, limit).map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((left, right) => left - right));
        const last = pieces.join('').split(/\r\n|\n|\r/).length;
        expect(lines.every((line) => line >= 1 && line <= last)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with csv-parse on every well-formed file', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.stringMatching(/^[;,"\n a]{0,5}$/));
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (records, eol) => {
        const quote = (text: string) => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = records.map((record) => record.map(quote).join(';')).join(eol);
        const expected: string[][] = parse(text, {
          delimiter: ';',
          record_delimiter: eol,
          relax_column_count: true,
        });
        const filled = expected.filter((record) => record.some((one) => one.trim() !== ''));
        expect(scan([text], 1000).map(({ record }) => record)).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, detectNotation } from './detect-notation';
import { isSubtotal } from './is-subtotal';
import { parseClipboard } from './parse-clipboard';
import { readHeading } from './read-heading';
import { tileCells } from './tile-cells';
import { toPasteReader } from './to-paste-reader';
import { guardText, unguardText, writeClipboard } from './write-clipboard';

describe('the clipboard of a spreadsheet', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\t\n\n\tb', [['a', ''], [''], ['', 'b']]],
    ['"a\r\nb"\t"c ""d"""\n', [['a\nb', 'c "d"']]],
    ['6" screen\t"never closed', [['6" screen', '"never closed']]],
    ['"a" b\tc', [['"a" b', 'c']]],
    ['x', [['x']]],
    ['a\t', [['a', '']]],
  ])('reads %j', (text, cells) => expect(parseClipboard(text)).toEqual(cells));

  it('reads what it wrote, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ä'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (cells) => {
        expect(parseClipboard(writeClipboard(cells))).toEqual(cells);
      }),
    );
  });

  it('guards words a spreadsheet would run, and takes the guard off again', () => {
    for (const text of ['=1+1', '-x', "'=y", '@z', 'plain', "it's"]) {
      expect(unguardText(guardText(text))).toBe(text);
    }
    expect(guardText('=1+1')).toBe("'=1+1");
  });

  it('repeats cells over a selection that is a whole number of times as large', () => {
    const selection = { top: 0, bottom: 2, left: 0, right: 1 };
    expect(tileCells([['7']], selection)).toEqual([
      ['7', '7'],
      ['7', '7'],
      ['7', '7'],
    ]);
    expect(tileCells([['1', '2']], selection)).toEqual([
      ['1', '2'],
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(tileCells([['1'], ['2']], selection)).toEqual([['1'], ['2']]);
  });
});

describe('numbers as people have them', () => {
  it.each([
    ['(1.234,56)', '-1.234,56'],
    ['1.234,56 €', '1.234,56'],
    ['EUR 5', '5'],
    ['1.234,56-', '-1.234,56'],
    ['–', '0'],
    ['\u2212 5', '- 5'],
  ])('%s is %s', (cell, number) => expect(bare(cell)).toBe(number));

  it('tells German from English by what can only be one of them', () => {
    expect(detectNotation([['1.234,56', '7']], 'en')).toBe('de');
    expect(detectNotation([['1,234.56', '1.5']], 'de')).toBe('en');
    expect(detectNotation([['x', '12']], 'de')).toBe('de');
  });

  it.each([
    ['de', '1.234,56', 123_456],
    ['en', '1,234.56', 123_456],
    ['de', '83333,333333333', 8_333_333],
    ['de', '0,005', 1],
    ['de', '(0,005)', -1],
    ['en', 'n/a', null],
  ] as const)('%s: %s is %s cents', (language, text, minor) => {
    expect(toPasteReader(language, 2).decimal(text, 2)).toBe(minor);
  });
});

describe('a workbook', () => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

  it('has its headings below titles and merged cells', () => {
    const heading = readHeading(
      [
        ['Budget 2026'],
        ['', 'Planung', ''],
        ['Bezeichnung', 'Kostenstelle', 'Mrz 26', 'Plan 2026'],
        ['x', 'y', '1', '2'],
      ],
      months,
    );
    expect(heading).toEqual({ rows: 3, columns: ['title', 'costCentre', 'p2', 'total'] });
  });

  it('names months in words and numbers, in the order of the fiscal year', () => {
    const july = [...months.slice(6), ...months.slice(0, 6)];
    expect(readHeading([['July', '08/2026', '2027-01', 'Total']], july)?.columns).toEqual([
      'p0',
      'p1',
      'p6',
      'total',
    ]);
  });

  it('may have no headings at all; amounts are no months', () => {
    expect(readHeading([['1.50', '2.50', '12.26']], months)).toBeNull();
    expect(
      readHeading(
        [
          ['1', '2'],
          ['Agentur', '3'],
        ],
        months,
      ),
    ).toBeNull();
  });

  it.each([
    [['Zwischensumme Dienste', '', '5'], true],
    [['Summe', '5'], true],
    [['', 'Total', '5'], true],
    [['Gesamtsumme', '5'], true],
    [['Marketing gesamt', '5'], true],
    [['Sommerfest', '5'], false],
    [['Totalisator Werbung', '5'], false],
  ])('%j is a subtotal: %s', (cells, expected) => expect(isSubtotal(cells)).toBe(expected));
});

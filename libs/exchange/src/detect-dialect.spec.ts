import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectDialect } from './detect-dialect';

const detect = (text: string) => detectDialect(Buffer.from(text));
const kinds = (text: string) => detectDialect(Buffer.from(text)).columns.map(({ kind }) => kind);

describe('detectDialect', () => {
  it('recognises German Excel', () => {
    const text =
      '\uFEFFDatum;Kostenstelle;Betrag;Monat\r\n31.12.2026;0010;1.234,56;12.2026\r\n1.1.2026;0020;-5,00;01.2026\r\n';
    expect(detectDialect(Buffer.from(text))).toMatchObject({
      encoding: 'utf-8-bom',
      delimiter: ';',
      headerRow: true,
      headerLine: 1,
      decimal: ',',
      dateForm: 'dmy-dot',
      columns: [
        { index: 0, name: 'Datum', kind: 'date', samples: ['31.12.2026', '1.1.2026'] },
        { index: 1, name: 'Kostenstelle', kind: 'text' },
        { index: 2, name: 'Betrag', kind: 'number' },
        { index: 3, name: 'Monat', kind: 'month' },
      ],
      sampleRows: [
        ['31.12.2026', '0010', '1.234,56', '12.2026'],
        ['1.1.2026', '0020', '-5,00', '01.2026'],
      ],
      doubts: [],
    });
  });

  it('recognises American CSV with month before day', () => {
    const text = 'Date,Vendor,Amount\n12/31/26,"Smith, Inc.","1,234.56"\n01/02/26,X,(5.00)\n';
    expect(detectDialect(Buffer.from(text))).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      dateForm: 'mdy-slash-short',
    });
  });

  it('does not take decimal commas for delimiters', () => {
    expect(detectDialect(Buffer.from('a;b\n1,5;2,5\n3,5;4,5\n'))).toMatchObject({
      delimiter: ';',
      decimal: ',',
    });
  });

  it.each(['\t', '|', ',', ';'])('finds the delimiter %j', (delimiter) => {
    const lines = [
      ['Name', 'Note', 'Sum'],
      ['x', 'a, b; c', '1'],
      ['y', 'd', '2'],
    ];
    const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
    expect(detectDialect(Buffer.from(text)).delimiter).toBe(delimiter);
  });

  it.each([
    ['windows-1252', iconv.encode('Maßnahme;Preis\nx;5,00 €\n', 'windows-1252')],
    ['iso-8859-1', iconv.encode('Maßnahme;Preis\nx;5,00\n', 'iso-8859-1')],
    ['utf-8', Buffer.from('Maßnahme;Preis\nx;5,00\n')],
    ['utf-16le', Buffer.from('Name;Preis\nx;5,00\n', 'utf16le')],
    ['utf-16be', Buffer.from('Name;Preis\nx;5,00\n', 'utf16le').swap16()],
  ] as const)('recognises %s', (encoding, sample) => {
    const found = detectDialect(sample);
    expect(found.encoding).toBe(encoding);
    expect(found.columns[1]).toMatchObject({ name: 'Preis', kind: 'number' });
  });

  it('takes a damaged UTF-8 file for UTF-8, with less confidence', () => {
    const sample = Buffer.concat([
      Buffer.from('Größe;Maß\n' + 'äöü;ß\n'.repeat(20)),
      Buffer.from([0xfc]),
      Buffer.from(';x\n'),
    ]);
    const { encoding, confidence } = detectDialect(sample);
    expect([encoding, confidence < 0.7]).toEqual(['utf-8', true]);
  });

  it('finds the header below a title, and says so', () => {
    const found = detectDialect(
      Buffer.from('Bericht 2026\nStand: heute\n\nCode;Name;Betrag\n1;x;5,00\n2;y;6,00\n'),
    );
    expect(found).toMatchObject({
      headerLine: 4,
      doubts: [{ code: 'dialect.lines-above-header', count: 3 }],
    });
    expect(found.columns.map(({ name }) => name)).toEqual(['Code', 'Name', 'Betrag']);
  });

  it('reads headings merged over two rows below a title, in a sheet as wide as its table', () => {
    const { headerRow, headerLine, columns, doubts } = detect(
      [
        'Budget 2026;;;;;',
        ';;;;;',
        'Titel;Kostenstelle;2026;;;Notiz',
        ';;Jan;Feb;Mrz;',
        'Presse;;;;;',
        'Fotos;4100;1.000,00;-   €;12,5;',
        'Texte;4100;900;-;0,00;x',
        'Presse gesamt;;1.900,00;0,00;12,50;',
      ].join('\n'),
    );
    expect([headerRow, headerLine]).toEqual([true, 4]);
    expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['Titel', 'text'],
      ['Kostenstelle', 'number'],
      ['Jan', 'number'],
      ['Feb', 'number'],
      ['Mrz', 'number'],
      ['Notiz', 'text'],
    ]);
    expect(doubts).toContainEqual({ code: 'dialect.lines-above-header', count: 3 });
  });

  it('tells equal headings apart by the group above them', () => {
    const { columns } = detect(
      'Titel;2025;;2026;\n;Jan;Feb;Jan;Feb\na;1,50;2,50;3,50;4,50\nb;5,5;6,5;7,5;8,5\n',
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'Titel',
      '2025 Jan',
      '2025 Feb',
      '2026 Jan',
      '2026 Feb',
    ]);
  });

  it('sees that there is no header', () => {
    expect(detectDialect(Buffer.from('2026-01-01,5.00\n2026-01-02,6.00\n'))).toMatchObject({
      headerRow: false,
      headerLine: 1,
    });
  });

  it('takes years and months above amounts for names', () => {
    expect(detectDialect(Buffer.from('Code;2025;2026\nx;1,00;2,00\n'))).toMatchObject({ headerRow: true });
    expect(detectDialect(Buffer.from('Code;01.2026;02.2026\nx;1,00;2,00\n'))).toMatchObject({
      headerRow: true,
    });
  });

  it('notices a decimal point in an otherwise German file', () => {
    const { decimal, doubts } = detectDialect(Buffer.from('a;b\nx;1,50\ny;2,75\nz;3.5\n'));
    expect(decimal).toBe(',');
    expect(doubts).toEqual([{ code: 'dialect.mixed-decimals', commaCells: 2, dotCells: 1 }]);
  });

  it('says when nothing decides between thousands and fractions', () => {
    const found = detectDialect(Buffer.from('a;b\nx;1.234\ny;2.500\n'));
    expect(found).toMatchObject({
      decimal: ',',
      doubts: [{ code: 'dialect.decimal-assumed', openCells: 2 }],
    });
    expect(detectDialect(Buffer.from('a;b\nx;1.234\n'), { known: { decimal: '.' } }).doubts).toEqual([]);
  });

  it('says when day and month could be either way', () => {
    const found = detectDialect(Buffer.from('d,a\n03/04/2026,1.50\n'));
    expect(found).toMatchObject({
      dateForm: 'mdy-slash',
      doubts: [{ code: 'dialect.day-month-order-assumed' }],
    });
    expect(detectDialect(Buffer.from('d;a\n03/04/2026;1,50\n')).dateForm).toBe('dmy-slash');
  });

  it('detects the rest again with what the user corrected', () => {
    const sample = Buffer.from('x;a,b\n1;2,5\n');
    expect(detectDialect(sample, { known: { delimiter: ',', headerRow: false } })).toMatchObject({
      delimiter: ',',
      headerRow: false,
      columns: [{ name: '' }, { name: '' }],
    });
    const titled = Buffer.from('a;b\nc;d\n1;2\n');
    expect(detectDialect(titled, { known: { headerLine: 2 } }).columns.map(({ name }) => name)).toEqual([
      'c',
      'd',
    ]);
  });

  it('ignores the line that a sample cuts off', () => {
    const sample = Buffer.from('a;b\n1,00;2,00\n3,0');
    expect(detectDialect(sample, { wholeFile: false }).sampleRows).toEqual([['1,00', '2,00']]);
  });

  it('keeps codes with leading zeros as text and reads placeholders as empty', () => {
    expect(kinds('a;b;c\n0010;na;1\n0020;NULL;-\n')).toEqual(['text', 'empty', 'number']);
  });

  it.each(['', '\n\n', 'x', '"', '\0\0\0', '\uFEFF'])('survives %j', (text) => {
    expect(() => detectDialect(Buffer.from(text))).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import type { CsvCell } from '../csv-cell';
import { DATEV_HEADINGS } from './datev-columns';
import { type DatevPosting, type DatevTerms, toDatevRow, toGrossMinor } from './datev-row';
import { isDatevText, toDatevDocument, toDatevText } from './datev-text';
import { type DatevHeader, writeDatev } from './write-datev';

const HEADER: DatevHeader = {
  createdAt: '2026-04-01T08:15:30.123Z',
  consultantNumber: 29098,
  clientNumber: 55003,
  fiscalYearStart: '2025-07-01',
  accountLength: 4,
  fromDate: '2026-03-01',
  toDate: '2026-03-31',
  title: 'Etat 2026-03',
  currency: 'EUR',
  chartOfAccounts: '03',
};
const TERMS = { accountLength: 4, contraAccount: '70000', taxKey: null, taxRateBp: 0 };
const posting = (more: Partial<DatevPosting>): DatevPosting => ({
  ...{ id: 7, amountMinor: 123_456, date: '2026-03-05', account: '4930', document: 'R-1' },
  ...{ text: 'Messe', costCentre: '0010' },
  ...more,
});

async function write(rows: CsvCell[][]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const pages = async function* () {
    yield rows.map((cells) => ({ cells }));
  };
  for await (const chunk of writeDatev(HEADER, pages())) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const lineOf = async (more: Partial<DatevPosting>, terms: Partial<DatevTerms> = {}) => {
  const { cells } = toDatevRow(posting(more), { ...TERMS, ...terms });
  const bytes = await write([cells ?? []]);
  return bytes.toString('latin1').split('\r\n')[2] ?? '';
};
const fieldOf = (line: string, field: number) => line.split(';')[field - 1];
const faultsOf = (more: Partial<DatevPosting>) =>
  toDatevRow(posting(more), TERMS).problems.map(({ code, severity }) => [code, severity]);

describe('the file', () => {
  it('is three kinds of lines in Windows-1252, each ended by CR LF', async () => {
    const { cells } = toDatevRow(posting({ text: 'Köln "€"; Stand' }), TERMS);
    const bytes = await write([cells ?? []]);
    const header =
      '"EXTF";700;21;"Buchungsstapel";13;20260401081530123;;"ET";"";"";29098;55003;20250701;4;20260301;20260331;"Etat 2026-03";"";1;0;0;"EUR";;"";;;"03";;;"";""\r\n';
    expect(bytes.subarray(0, header.length).toString('latin1')).toBe(header);
    expect(bytes.subarray(-2)).toEqual(Buffer.from([13, 10]));
    // ö is one byte, and the euro sign is the one of Windows.
    const text = Buffer.from([
      ...Buffer.from('"K'),
      0xf6,
      ...Buffer.from('ln ""'),
      0x80,
      ...Buffer.from('""; Stand"'),
    ]);
    expect(bytes.includes(text)).toBe(true);
    expect(bytes.includes(Buffer.from('Köln'))).toBe(false);
    expect(header.split(';')[20]).toBe('0');
    expect(header.trimEnd().split(';')).toHaveLength(31);
  });

  it('has the 125 headings in their places', async () => {
    expect(DATEV_HEADINGS).toHaveLength(125);
    const at = (field: number) => DATEV_HEADINGS[field - 1];
    expect([1, 2, 3, 7, 8, 9, 10, 11, 14].map(at)).toEqual([
      'Umsatz (ohne Soll/Haben-Kz)',
      'Soll/Haben-Kennzeichen',
      'WKZ Umsatz',
      'Konto',
      'Gegenkonto (ohne BU-Schlüssel)',
      'BU-Schlüssel',
      'Belegdatum',
      'Belegfeld 1',
      'Buchungstext',
    ]);
    expect([21, 36, 37, 38, 39, 48, 87, 114, 125].map(at)).toEqual([
      'Beleginfo - Art 1',
      'Beleginfo - Inhalt 8',
      'KOST1 - Kostenstelle',
      'KOST2 - Kostenstelle',
      'Kost-Menge',
      'Zusatzinformation - Art 1',
      'Zusatzinformation- Inhalt 20',
      'Festschreibung',
      'Abw. Skontokonto',
    ]);
    const headings = (await write([])).toString('latin1').split('\r\n')[1];
    expect(headings?.split(';')).toHaveLength(125);
  });
});

describe('a row', () => {
  it('has every field where it belongs, byte for byte', async () => {
    expect(await lineOf({})).toBe(
      `1234,56;"S";"EUR";;;;4930;70000;;0503;"R-1";;;"Messe"${';'.repeat(23)}"0010"${';'.repeat(77)}0${';'.repeat(11)}`,
    );
  });

  it('is positive; the side says which way', async () => {
    const line = await lineOf({ amountMinor: -5 });
    expect([fieldOf(line, 1), fieldOf(line, 2)]).toEqual(['0,05', '"H"']);
  });

  it('writes day and month with their leading zeros, Festschreibung 0 and no empty texts', async () => {
    const line = await lineOf({ date: '2026-03-01', document: '', text: '' });
    expect([10, 11, 14, 114].map((field) => fieldOf(line, field))).toEqual(['0103', '', '', '0']);
    expect(line.split(';')).toHaveLength(125);
  });

  it('is gross where a tax key applies', async () => {
    const line = await lineOf({ amountMinor: 10_001 }, { taxKey: '0009', taxRateBp: 1_900 });
    expect([fieldOf(line, 1), fieldOf(line, 9)]).toEqual(['119,01', '"0009"']);
    expect([toGrossMinor(-10_001, 1_900), toGrossMinor(50, 700)]).toEqual([-11_901, 54]);
  });

  it('is stopped by what is missing or cannot be written', () => {
    expect(faultsOf({ account: null })).toEqual([['datev.account-missing', 'blocking']]);
    for (const account of ['49300', 'A1', '0000', '49 30'])
      expect(faultsOf({ account })).toEqual([['datev.account-invalid', 'blocking']]);
    expect(faultsOf({ amountMinor: 999_999_999_999 })).toEqual([]);
    expect(faultsOf({ amountMinor: -1_000_000_000_000 })).toEqual([['datev.amount-too-large', 'blocking']]);
    for (const costCentre of ['Ł1', 'x'.repeat(37)])
      expect(faultsOf({ costCentre })).toEqual([['datev.cost-centre-invalid', 'blocking']]);
    expect(toDatevRow(posting({ account: null }), TERMS).cells).toBeNull();
  });

  it('without an amount is left out', () => {
    expect(faultsOf({ amountMinor: 0 })).toEqual([['datev.amount-zero', 'left-out']]);
  });

  it('says what was cut or changed', async () => {
    expect(faultsOf({ text: 'x'.repeat(60) })).toEqual([]);
    expect(faultsOf({ text: 'x'.repeat(61) })).toEqual([['datev.text-cut', 'changed']]);
    expect(fieldOf(await lineOf({ text: 'x'.repeat(61) }), 14)).toBe(`"${'x'.repeat(60)}"`);
    expect(faultsOf({ text: 'Łódź' })).toEqual([['datev.text-changed', 'changed']]);
    expect(faultsOf({ document: 'RE 2026_15' })).toEqual([['datev.document-changed', 'changed']]);
  });
});

describe('texts', () => {
  it.each([
    ['Łódź', '?ódz'],
    ['=1+1', '1+1'],
    ['@x', 'x'],
    ['a\r\nb\tc', 'a  b c'],
    ['Straße – “Ä”', 'Straße – “Ä”'],
    ['o\u0308', 'ö'],
    ['😀', '?'],
  ])('%j is written as %j', (text, written) => {
    expect(toDatevText(text, 60)).toBe(written);
    expect(isDatevText(written)).toBe(true);
  });

  it.each([
    ['RE 2026_15', 'RE-2026-15'],
    ['-1', '1'],
    ['A$%&*+-/9', 'A$%&*+-/9'],
    ['x'.repeat(40), 'x'.repeat(36)],
    ['Öl', 'l'],
  ])('document %j is written as %j', (document, written) => {
    expect(toDatevDocument(document, 36)).toBe(written);
  });
});

import { describe, expect, it } from 'vitest';
import { guessColumns } from '../guess-columns';
import { toCellRange } from './cell-reference';
import { detectSheet, hasTable, type SheetDialect } from './detect-sheet';
import { readSheet, type SheetRecord } from './read-sheet';
import type { SheetCell } from './sheet-cell';
import type { SheetRow } from './sheet-parser';

type Value = string | number | null | { date: string } | { fault: string };

const toCell = (value: Value, column: number): SheetCell[] => {
  if (value === null) return [];
  if (typeof value === 'string') return [{ column, kind: 'text', text: value }];
  if (typeof value === 'number') return [{ column, kind: 'number', text: String(value) }];
  if ('date' in value) return [{ column, kind: 'date', text: value.date }];
  return [{ column, kind: 'text', text: value.fault, fault: 'xlsx.cell-error' }];
};
const toRows = (table: readonly (readonly Value[])[]): SheetRow[] =>
  table
    .map((cells, at) => ({ line: at + 1, isHidden: false, cells: cells.flatMap(toCell) }))
    .filter(({ cells }) => cells.length > 0);
const toRanges = (...references: string[]) => references.flatMap((reference) => toCellRange(reference) ?? []);

async function read(table: readonly (readonly Value[])[], dialect: SheetDialect, width: number) {
  const records: SheetRecord[] = [];
  async function* source() {
    for (const row of toRows(table)) yield [row];
  }
  for await (const rows of readSheet(source(), dialect, width)) records.push(...rows);
  return records;
}

const names = (table: readonly (readonly Value[])[], ...merges: string[]) => {
  const { headerLine, columns } = detectSheet(toRows(table), toRanges(...merges));
  return [headerLine, ...columns.map(({ name }) => name)];
};

describe('headings', () => {
  it('stand below a title and notes', () => {
    const table = [
      ['Budgetplan 2026'],
      ['Stand', { date: '2026-01-31' }],
      [],
      ['Kostenstelle', 'Kostenart', 'Text', 'Betrag'],
      ['0100', 'AGE', 'Anzeige', 12.5],
      ['0100', 'AGE', null, 7],
    ];
    expect(names(table, 'A1:D1')).toEqual([4, 'Kostenstelle', 'Kostenart', 'Text', 'Betrag']);
  });

  it('are not taken apart by a title merged over the whole table right above them', () => {
    const table = [['Budgetplan 2026'], ['Kostenstelle', 'Betrag'], ['0100', 12.5], ['0200', 1]];
    expect(names(table, 'A1:B1')).toEqual([2, 'Kostenstelle', 'Betrag']);
  });

  it('take the years merged over their months, and columns merged down', () => {
    const table = [
      ['Kostenstelle', 'Kostenart', 2026, null, null, 2027, null],
      [null, null, 'Nov', 'Dez', 'Summe', 'Jan', 'Feb'],
      ['0100', 'AGE', 1, 2, 3, 4, 5],
      ['0100', 'TOO', 1, 2, 3, 4, 5],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1'];
    expect(names(table, ...merges)).toEqual([
      ...[2, 'Kostenstelle', 'Kostenart', '2026 Nov', '2026 Dez', '2026 Summe', '2027 Jan', '2027 Feb'],
    ]);
    const { guessedBy } = detectSheet(toRows(table), toRanges(...merges));
    const guess = guessColumns(guessedBy, 'budget-lines');
    expect(guess.fields).toMatchObject({ costCentre: 0, category: 1 });
    expect(guess.months.map(({ index, period }) => [index, period])).toEqual([
      [2, { kind: 'month', month: '2026-11' }],
      [3, { kind: 'month', month: '2026-12' }],
      [5, { kind: 'month', month: '2027-01' }],
      [6, { kind: 'month', month: '2027-02' }],
    ]);
  });

  it('are guessed by their own name below a group, and with the group where the name is not enough', () => {
    const table = [
      ['Organisation', null, 'Januar', null, 'Februar', null],
      ['Kostenstelle', 'Kostenart', 'Plan', 'Ist', 'Plan', 'Ist'],
      ['0100', 'AGE', 1, 2, 3, 4],
      ['0200', 'AGE', 1, 2, 3, 4],
    ];
    const detected = detectSheet(toRows(table), toRanges('A1:B1', 'C1:D1', 'E1:F1'));
    expect(detected.columns.map(({ name }) => name)).toEqual([
      ...['Organisation Kostenstelle', 'Organisation Kostenart'],
      ...['Januar Plan', 'Januar Ist', 'Februar Plan', 'Februar Ist'],
    ]);
    expect(detected.guessedBy.map(({ name }) => name)).toEqual([
      ...['Kostenstelle', 'Kostenart', 'Januar Plan', 'Januar Ist', 'Februar Plan', 'Februar Ist'],
    ]);
  });

  it('may be real dates, which are months', () => {
    const table: Value[][] = [
      ['Kostenstelle', 2026, null],
      [null, { date: '2026-01-01' }, { date: '2026-02-01' }],
      ['0100', 1, 2],
      ['0200', 1, 2],
    ];
    const merges = toRanges('A1:A2', 'B1:C1');
    const { guessedBy, columns } = detectSheet(toRows(table), merges);
    expect(columns.map(({ name }) => name)).toEqual(['Kostenstelle', '2026-01-01', '2026-02-01']);
    expect(guessColumns(guessedBy, 'budget-lines').months).toHaveLength(2);
  });

  it('may be missing, or be somewhere else than guessed', () => {
    const table = [
      ['0100', 12.5, 1],
      ['0200', 1, 2],
    ];
    const detected = detectSheet(toRows(table), []);
    expect([detected.headerRow, detected.columns.map(({ name }) => name)]).toEqual([false, ['', '', '']]);
    const moved = detectSheet(
      toRows([
        ['a', 'b'],
        ['c', 'd'],
        ['x', 1],
      ]),
      [],
      { headerRow: true, headerLine: 2 },
    );
    expect(moved.columns.map(({ name }) => name)).toEqual(['c', 'd']);
  });
});

describe('values', () => {
  it('typed as text decide the form; real ones are written in it, so that one column may hold both', async () => {
    const table: Value[][] = [
      ['Datum', 'Betrag'],
      ['05.03.2026', '1.234,56'],
      [{ date: '2026-03-31' }, 1234.5],
      [{ date: '2026-04-01 18:00:00' }, -7],
    ];
    const detected = detectSheet(toRows(table), []);
    expect(detected).toMatchObject({ decimal: ',', dateForm: 'dmy-dot', headerLine: 1 });
    expect(detected.columns.map(({ kind }) => kind)).toEqual(['date', 'number']);
    expect((await read(table, detected, 2)).map(({ record }) => record)).toEqual([
      ['05.03.2026', '1.234,56'],
      ['31.03.2026', '1234,5'],
      ['01.04.2026 18:00:00', '-7'],
    ]);
  });

  it('have a point and ISO dates where nothing is typed as text', () => {
    const table: Value[][] = [
      ['Datum', 'Betrag', 'Kürzel'],
      [{ date: '2026-03-31' }, 1234.5, '0010'],
      [{ date: '2026-04-30' }, 0.5, '0020'],
    ];
    const detected = detectSheet(toRows(table), []);
    expect(detected).toMatchObject({ decimal: '.', dateForm: 'iso' });
    expect(detected.columns.map(({ kind }) => kind)).toEqual(['date', 'number', 'text']);
  });
});

describe('rows', () => {
  it('keep the number the spreadsheet shows, their faults, and say where headings stand again', async () => {
    const table: Value[][] = [
      ['Titel'],
      ['Text', 'Betrag'],
      ['a', 1],
      [],
      ['Text', 'Betrag'],
      ['b', { fault: '#REF!' }],
      ['c', 2, 'note beside the table'],
    ];
    const detected = detectSheet(toRows(table.slice(0, 6)), []);
    expect(await read(table, detected, 2)).toEqual([
      { line: 3, record: ['a', '1'] },
      { line: 5, record: ['Text', 'Betrag'], leftOut: 'repeated-header' },
      { line: 6, record: ['b', '#REF!'], faults: [{ code: 'xlsx.cell-error', column: 1 }] },
      { line: 7, record: ['c', '2'] },
    ]);
  });

  it('are wide within reason', () => {
    const rows: SheetRow[] = [{ line: 1, isHidden: false, cells: toCell('far away', 16_000) }];
    expect(() => detectSheet(rows, [])).toThrow('xlsx.too-wide');
    expect([
      hasTable(rows),
      hasTable(
        toRows([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ),
    ]).toEqual([false, true]);
  });
});

import { PHASING_METHODS, type PhasingMethod } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import type { PlanColumn } from '../model/columns';
import type { MasterData } from '../model/master-data';
import { context, externalLine, savedLine } from '../model/plan-line.fixture';
import { fromSaved, type PlanRow } from '../model/plan-row';
import { createOptionFinder } from './cell-update';
import { parseClipboard } from './parse-clipboard';
import { planPaste } from './plan-paste';
import { readHeading } from './read-heading';
import { toPasteActions } from './to-paste-actions';
import { toPasteReader } from './to-paste-reader';

const resource = { version: 1, isActive: true };
const category = (id: string, code: string, kind: 'internal' | 'external') => ({
  ...resource,
  id,
  code,
  name: `Kind ${code}`,
  kind,
  parentId: null,
  glAccount: null,
  surcharges: [],
  isLeaf: true,
  depth: 0,
});
const centre = {
  ...resource,
  id: 'cc-1',
  code: '4100',
  name: 'Communication',
  parentId: null,
  responsibleId: null,
  depth: 0,
};
const master: MasterData = {
  costCentres: [centre],
  categories: [category('cat-1', 'AGY', 'external'), category('cat-2', 'HRS', 'internal')],
  staffRoles: [],
  vendors: [],
  initiatives: [],
};
const words = {
  ...(Object.fromEntries(PHASING_METHODS.map((method) => [method, method])) as Record<PhasingMethod, string>),
  ...{ internal: 'intern', external: 'extern', even: 'gleich', manual: 'manuell' },
};
const paste = (cells: string[][], columns: (PlanColumn | null)[], targets: PlanRow[] = [], headingRows = 0) =>
  planPaste({
    cells,
    columns,
    headingRows,
    targets,
    reader: toPasteReader('de', 2),
    context,
    master,
    find: createOptionFinder(master, words),
    defaults: { costCentreId: null, categoryId: null, initiativeId: null },
  });

describe('pasting new lines', () => {
  const columns: PlanColumn[] = ['title', 'costCentre', 'category', 'total'];

  it('takes codes and names, and leaves out headings, subtotals and figures without a word', () => {
    const rows = paste(
      [
        ['Bezeichnung', 'Kostenstelle', 'Kostenart', 'Summe'],
        ['Agentur', '4100', 'agy', '1.200,00'],
        ['Zwischensumme', '', '', '1.200,00'],
        ['', '', '', ''],
        ['Druck', 'Communication', 'AGY Kind AGY', '0,01'],
        ['', '', '', '1.200,01'],
      ],
      columns,
      [],
      1,
    );
    expect(rows.map(({ skipped }) => skipped)).toEqual([
      'heading',
      null,
      'subtotal',
      'empty',
      null,
      'subtotal',
    ]);
    const lines = rows.flatMap(({ skipped, line }) => (skipped ? [] : [line]));
    expect(
      lines.map(({ costCentreId, categoryId, totalMinor }) => [costCentreId, categoryId, totalMinor]),
    ).toEqual([
      ['cc-1', 'cat-1', 120_000],
      ['cc-1', 'cat-1', 1],
    ]);
    expect(toPasteActions(rows).map(({ type }) => type)).toEqual(['added', 'added']);
  });

  it('flags what is not known at its cell and says what the line lacks', () => {
    const [row] = paste([['Messe', '9999', 'AGY', 'zehn']], columns);
    expect(row?.cells.map(({ problem }) => problem)).toEqual([null, 'unknown-code', null, 'not-a-number']);
    expect(row?.missing).toEqual(['costCentre']);
  });

  it('reads months of an internal category as hours', () => {
    const [row] = paste([['Text', '4100', 'HRS', '7,5']], ['title', 'costCentre', 'category', 'p0']);
    expect([row?.line.kind, row?.line.minutes[0]]).toEqual(['internal', 450]);
  });
});

describe('pasting a whole sheet', () => {
  const MONTHS = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  const none = (count: number) => Array<string>(count).fill('');
  const line = (title: string, category: string, figures: string[], total: string) =>
    [title, '4100', category, ...figures, total, ''].join('\t');
  // As a spreadsheet copies it: the other cells of merged ones are empty, formulas are what they show.
  const sheet = [
    ['Budgetplanung 2026', ...none(16)].join('\t'),
    none(17).join('\t'),
    ['Bezeichnung', 'Kostenstelle', 'Kostenart', '2026', ...none(11), 'Gesamt', 'Bemerkung'].join('\t'),
    [...none(3), ...MONTHS, ...none(2)].join('\t'),
    ['Social Media', ...none(16)].join('\t'),
    line('Anzeigen', 'AGY', Array<string>(12).fill('1.234,56 €'), '14.814,72 €'),
    line('"Sommer\nund Herbst"', 'AGY', ['-   €', '500', '12,5', ...none(9)], '512,50'),
    line('Gutschrift', 'AGY', ['(100,00)', '20,00-', ...none(10)], '-120,00'),
    ['Social Media gesamt', ...none(2), '1.134,56', ...none(11), '15.207,22', ''].join('\t'),
    none(17).join('\t'),
    ['Presse', ...none(16)].join('\t'),
    line('Clipping', 'KEINE', ['0,01', ...none(11)], '0,01'),
    ['Zwischensumme Presse', ...none(2), '0,01', ...none(11), '0,01', ''].join('\t'),
    ['Gesamtsumme', ...none(2), '1.134,57', ...none(11), '15.207,23', ''].join('\t'),
  ].join('\r\n');

  it('finds headings of two rows, lines among group headings and sums, and what is unknown', () => {
    const cells = parseClipboard(`${sheet}\r\n`);
    const heading = readHeading(cells, months);
    expect(heading).toEqual({
      rows: 4,
      columns: ['title', 'costCentre', 'category', ...MONTHS.map((_, at) => `p${at}`), 'total', null],
    });
    const rows = paste(cells, heading?.columns ?? [], [], heading?.rows);
    expect(rows.slice(4).map(({ skipped }) => skipped)).toEqual([
      ...['heading', null, null, null, 'subtotal', 'empty'],
      ...['heading', null, 'subtotal', 'subtotal'],
    ]);
    const lines = rows.filter(({ skipped }) => skipped === null);
    expect(lines.map((row) => [row.line.title, row.line.totalMinor])).toEqual([
      ['Anzeigen', 1_481_472],
      ['Sommer und Herbst', 51_250],
      ['Gutschrift', -12_000],
      ['Clipping', 1],
    ]);
    const problems = lines.map(({ cells: own }) => own.filter(({ problem }) => problem !== null));
    expect(problems.map((own) => own.map(({ column, problem }) => [column, problem]))).toEqual([
      ...[[], [], []],
      [['category', 'unknown-code']],
    ]);
  });

  it('a title without figures is a line where the table has no codes', () => {
    const [row] = paste(
      [
        ['Bezeichnung', 'Jan'],
        ['Messe', ''],
      ].slice(1),
      ['title', 'p0'],
      [],
      0,
    );
    expect(row?.skipped).toBeNull();
  });
});

describe('pasting figures into lines', () => {
  const target = fromSaved(savedLine(externalLine({ amountsMinor: new Array<number>(12).fill(5) })));

  it('changes the months it meets as one edit and empties the empty ones', () => {
    const [row] = paste([['1,00', '', '=6/2']], ['p0', 'p1', 'p2'], [target]);
    expect(row?.updates).toEqual([
      { amountsMinor: [100, 0, 300, 5, 5, 5, 5, 5, 5, 5, 5, 5], formulas: { 'amountsMinor.2': '=6/2' } },
    ]);
  });

  it('rows below the last line become new ones', () => {
    const rows = paste([['1'], ['2']], ['total'], [target]);
    expect(rows.map((row) => row.target?.key ?? null)).toEqual(['line-1', null]);
  });
});

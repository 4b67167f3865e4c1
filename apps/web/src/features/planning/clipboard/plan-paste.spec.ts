import { PHASING_METHODS, type PhasingMethod } from '@etat/domain';
import { describe, expect, it } from 'vitest';
import type { PlanColumn } from '../model/columns';
import type { MasterData } from '../model/master-data';
import { context, externalLine, savedLine } from '../model/plan-line.fixture';
import { fromSaved, type PlanRow } from '../model/plan-row';
import { createOptionFinder } from './cell-update';
import { planPaste } from './plan-paste';
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

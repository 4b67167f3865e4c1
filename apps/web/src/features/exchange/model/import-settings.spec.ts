import type { ImportDetail, ImportSettings } from '@etat/contracts';
import { describe, expect, it } from 'vitest';
import { shownFields } from './import-fields';
import { confirmState, setColumn, setFilter, stepOf } from './import-settings';

const settings = (changes: Partial<ImportSettings> = {}): ImportSettings => ({
  dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', dateForm: 'iso', headerLine: 1 },
  sheet: null,
  columns: {},
  filters: [],
  sign: 'as-is',
  fixedMonth: null,
  budgetVersionId: null,
  kpiId: null,
  unknown: 'reject',
  defaults: { costCentreId: null, categoryId: null, initiativeId: null, vendorId: null, kind: 'external' },
  ...changes,
});
const preview = (
  changes: Partial<NonNullable<ImportDetail['preview']>> = {},
): NonNullable<ImportDetail['preview']> => ({
  rowsRead: 3,
  rowsGood: 3,
  rowsNew: 3,
  rowsUnchanged: 0,
  rowsChanged: 0,
  rowsBad: 0,
  leftOut: [],
  leftOutCount: 0,
  controlTotal: 0,
  controlTotalNew: 0,
  rowsRounded: 0,
  rowsAssigned: 0,
  creates: { costCentres: [], categories: [], initiatives: [], vendors: [] },
  badRows: [],
  badRowsTruncated: false,
  sample: [],
  ...changes,
});
const detail = (
  state: ImportDetail['import']['state'],
  shown: ImportDetail['preview'] = null,
): ImportDetail => ({
  import: {
    id: 'i',
    kind: 'actuals',
    state,
    fileName: 'a.csv',
    sizeBytes: 1,
    sha256: '',
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: null,
    importedAt: null,
    rowsImported: 0,
    controlTotalMinor: null,
  },
  columns: [],
  workbook: null,
  progress: null,
  profile: null,
  failure: null,
  sampleRows: [],
  settings: settings(),
  preview: shown,
});

describe('stepOf', () => {
  it('follows the import', () => {
    expect(stepOf(null, false)).toBe('file');
    expect(stepOf(detail('uploaded'), true)).toBe('reading');
    expect(stepOf(detail('previewed', preview()), true)).toBe('preview');
    expect(stepOf(detail('previewed', preview()), false)).toBe('reading');
    expect(stepOf(detail('imported', preview()), false)).toBe('report');
  });
});

describe('setColumn', () => {
  it('takes a column away from the field that had it: one amount column a run', () => {
    const mapped = setColumn(settings({ columns: { amount: 4, text: 2 } }), 'rate', 4);
    expect(mapped.columns).toEqual({ text: 2, rate: 4 });
  });

  it('empties a field', () => {
    expect(setColumn(settings({ columns: { amount: 4 } }), 'amount', null).columns).toEqual({});
  });
});

it('shows monthly columns only where there are some', () => {
  expect(shownFields('budget-lines', {}, false)).not.toContain('m01');
  expect(shownFields('budget-lines', { m02: 3 }, false).filter((field) => /^m\d/.test(field))).toEqual([
    'm02',
  ]);
  expect(shownFields('budget-lines', {}, true)).toContain('h12');
});

it('changes and removes filters', () => {
  const one = setFilter(settings(), 0, { column: 2, equals: '2021' });
  expect(one.filters).toEqual([{ column: 2, equals: '2021' }]);
  expect(setFilter(one, 0, null).filters).toEqual([]);
});

describe('confirmState', () => {
  it.each([
    ['ready', preview()],
    ['has-bad', preview({ rowsBad: 1 })],
    ['nothing', preview({ rowsNew: 0, rowsUnchanged: 3 })],
    ['ready', preview({ rowsNew: 0, rowsChanged: 1 })],
    ['nothing', null],
  ] as const)('%s', (state, shown) => {
    expect(confirmState({ preview: shown })).toBe(state);
  });
});

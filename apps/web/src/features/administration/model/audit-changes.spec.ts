import { createTranslator } from '@etat/messages';
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../platform/i18n';
import { isLong, toFieldChanges, toValueText } from './audit-changes';

describe('toFieldChanges', () => {
  it('names only what differs', () => {
    expect(
      toFieldChanges({ name: 'A', code: '1', version: 1 }, { name: 'B', code: '1', version: 2 }),
    ).toEqual([{ field: 'name', before: 'A', after: 'B' }]);
  });

  it('of a new entry names all that says something', () => {
    expect(toFieldChanges(null, { id: 'x', name: 'A', parentId: null, tags: [] })).toEqual([
      { field: 'name', before: undefined, after: 'A' },
    ]);
  });

  it('of a deleted one what it was', () => {
    expect(toFieldChanges({ name: 'A' }, null)).toEqual([{ field: 'name', before: 'A', after: undefined }]);
  });

  it('gives a control total the unit of its file', () => {
    const changes = toFieldChanges(null, { kind: 'kpi-values', controlTotal: 23_200_000_000 });
    expect(changes.map(({ field }) => field)).toEqual(['kind', 'controlTotalE4']);
    expect(toFieldChanges(null, { file: 'actuals', controlTotal: 1 })[1]?.field).toBe('controlTotalMinor');
  });

  it('a partial record says nothing about the fields it leaves out', () => {
    expect(toFieldChanges({ name: 'A', code: '1' }, { name: 'B' })).toEqual([
      { field: 'name', before: 'A', after: 'B' },
    ]);
  });
});

describe('toValueText', () => {
  const id = '01a20afb-2cb8-7225-8a32-d48a6e9970a7';
  const names = new Map([[id, 'Communication']]);
  const formats = { t: createTranslator('en'), ...createFormats('en', 'EUR', 'UTC'), currency: 'EUR' };
  it.each([
    ['parentId', id, 'Communication'],
    ['parentId', id.replace('a7', 'ff'), '…'],
    ['amountMinor', 123_456, 'EUR\u00a01,234.56'],
    ['minutes', 450, '7.5\u00a0h'],
    ['startMonth', '2026-10', 'Oct 2026'],
    ['isActive', false, 'No'],
    ['name', '', '–'],
    ['grants', [{ role: 'finance', costCentreId: id }], 'Finance Communication'],
    ['rates', [{ validFrom: '2026-01', rateMicro: null }], 'Jan 2026'],
    ['amountsMinor', [100, 200, 300, 400], 'EUR\u00a01.00, EUR\u00a02.00, EUR\u00a03.00, … (4)'],
    ['controlTotalMinor', 1_065_000, 'EUR\u00a010,650.00'],
    ['controlTotalE4', 23_200_000_000, '2,320,000'],
    ['sizeBytes', 123_456, '123,456'],
    ['fiscalYear', 2026, '2026'],
    ['postingDate', '2026-03-05', '05/03/2026'],
    ['unit', 'currency', 'money (EUR)'],
    ['status', 'in-review', 'in review'],
    [
      'query',
      { profile: 'german-excel', fiscalYear: 2026, versionId: id },
      'format: German Excel, fiscal year: 2026, plan version: Communication',
    ],
    ['counts', { rowsRead: 12, rowsBad: 0 }, 'rows read: 12, bad rows: 0'],
    ['goals', [{ id, weightBp: 10_000 }], 'Communication 100\u00a0%'],
  ])('%s %j reads %s', (field, value, expected) => {
    expect(toValueText(field, value, names, formats)).toBe(expected);
  });

  it('writes known words in the language of the reader', () => {
    const german = { t: createTranslator('de'), ...createFormats('de', 'EUR', 'UTC'), currency: 'EUR' };
    expect(toValueText('unit', 'number', names, german)).toBe('Zahl');
    expect(toValueText('query', { profile: 'german-excel' }, names, german)).toBe('Format: deutsches Excel');
  });

  it('gives long lists whole where they are opened', () => {
    const values = [100, 200, 300, 400];
    expect(isLong(values)).toBe(true);
    expect(isLong(values.slice(1))).toBe(false);
    expect(toValueText('amountsMinor', values, names, formats, true)).toContain('EUR\u00a04.00');
  });
});

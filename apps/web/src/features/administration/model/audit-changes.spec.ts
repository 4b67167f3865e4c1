import { createTranslator } from '@etat/messages';
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../platform/i18n';
import { toFieldChanges, toValueText } from './audit-changes';

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

  it('a partial record says nothing about the fields it leaves out', () => {
    expect(toFieldChanges({ name: 'A', code: '1' }, { name: 'B' })).toEqual([
      { field: 'name', before: 'A', after: 'B' },
    ]);
  });
});

describe('toValueText', () => {
  const id = '01a20afb-2cb8-7225-8a32-d48a6e9970a7';
  const names = new Map([[id, 'Communication']]);
  const formats = { t: createTranslator('en'), ...createFormats('en', 'EUR', 'UTC') };
  it.each([
    ['parentId', id, 'Communication'],
    ['parentId', id.replace('a7', 'ff'), '…'],
    ['amountMinor', 123_456, 'EUR\u00a01,234.56'],
    ['minutes', 450, '7.5\u00a0h'],
    ['startMonth', '2026-10', 'Oct 2026'],
    ['isActive', false, 'No'],
    ['name', '', '–'],
    ['grants', [{ role: 'finance', costCentreId: id }], 'finance Communication'],
    ['rates', [{ validFrom: '2026-01', rateMicro: null }], 'Jan 2026'],
    ['amountsMinor', [100, 200, 300, 400], 'EUR\u00a01.00, EUR\u00a02.00, EUR\u00a03.00, … (4)'],
    ['goals', [{ id, weightBp: 10_000 }], 'Communication 100\u00a0%'],
  ])('%s %j reads %s', (field, value, expected) => {
    expect(toValueText(field, value, names, formats)).toBe(expected);
  });
});

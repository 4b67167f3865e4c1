import { describe, expect, it } from 'vitest';
import { overwrite, toConflicts } from './to-conflict';
import { isEmptyUpdate, mergeSeries, parsePaste, toValuesUpdate, type SeriesRow } from './value-cells';

const none = { deltaE4: null, ratio: null };
const row = (month: string, valueE4: number | null, targetE4: number | null = null): SeriesRow => ({
  month,
  valueE4,
  targetE4,
  note: '',
  previousMonth: none,
  previousYear: none,
  judgement: null,
  updatedAt: null,
});
const rows = [row('2026-01', 10_000, 20_000), row('2026-02', null), row('2026-03', 30_000)];
const parse = (text: string) => (/^\d+$/.test(text) ? Number(text) * 10_000 : null);

describe('toValuesUpdate', () => {
  it('says what each cell expects to replace', () => {
    const update = toValuesUpdate(
      [
        { month: '2026-01', column: 'value', valueE4: 11_000 },
        { month: '2026-02', column: 'target', valueE4: 5 },
        { month: '2026-03', column: 'value', valueE4: null },
      ],
      rows,
    );
    expect(update).toEqual({
      values: [
        { month: '2026-01', valueE4: 11_000, expectedE4: 10_000 },
        { month: '2026-03', valueE4: null, expectedE4: 30_000 },
      ],
      targets: [{ month: '2026-02', valueE4: 5, expectedE4: null }],
    });
  });

  it('sends nothing that is as it was', () => {
    const update = toValuesUpdate([{ month: '2026-01', column: 'value', valueE4: 10_000 }], rows);
    expect(isEmptyUpdate(update)).toBe(true);
  });
});

describe('parsePaste', () => {
  const months = rows.map(({ month }) => month);

  it('lays a block over months and columns, and stops at the edge', () => {
    expect(parsePaste('1\t2\r\n3\t\r\n', { month: '2026-02', column: 'value' }, months, parse)).toEqual({
      cells: [
        { month: '2026-02', column: 'value', valueE4: 10_000 },
        { month: '2026-02', column: 'target', valueE4: 20_000 },
        { month: '2026-03', column: 'value', valueE4: 30_000 },
        { month: '2026-03', column: 'target', valueE4: null },
      ],
    });
    expect(parsePaste('1\t9\n2\n3', { month: '2026-03', column: 'target' }, months, parse)).toEqual({
      cells: [{ month: '2026-03', column: 'target', valueE4: 10_000 }],
    });
  });

  it('takes nothing when one cell is no number', () => {
    expect(parsePaste('1\nn/a', { month: '2026-01', column: 'value' }, months, parse)).toEqual({
      wrong: 'n/a',
    });
  });
});

it('mergeSeries puts answered months in their place', () => {
  expect(mergeSeries(rows, [row('2026-02', 7)]).map(({ valueE4 }) => valueE4)).toEqual([10_000, 7, 30_000]);
});

describe('somebody else was faster', () => {
  const update = {
    values: [{ month: '2026-01', valueE4: 5, expectedE4: 1 }],
    targets: [{ month: '2026-02', valueE4: 6, expectedE4: null }],
  };
  const current = { values: [{ month: '2026-01', valueE4: 3, note: '' }], targets: [] };

  it('shows both values of the cells that changed', () => {
    expect(toConflicts(update, current)).toEqual([
      { month: '2026-01', column: 'value', mineE4: 5, theirsE4: 3 },
    ]);
    expect(toConflicts(update, 'nonsense')).toBeNull();
  });

  it('expects theirs when mine is saved again', () => {
    expect(overwrite(update, toConflicts(update, current) ?? [])).toEqual({
      values: [{ month: '2026-01', valueE4: 5, expectedE4: 3 }],
      targets: update.targets,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { context, externalLine, savedLine } from '../model/plan-line.fixture';
import { computeTotals } from '../model/compute-totals';
import { exchangeLine } from '../model/exchange-line';
import { fromDraft, fromSaved } from '../model/plan-row';
import { sumComparisons } from '../model/sum-comparisons';
import { clearCells } from './clear-cells';
import { fillDown, fillRight } from './fill-cells';
import { findCells, replaceAll } from './find-cells';
import { groupRows } from './group-rows';
import { toSelection } from './selection';
import { sortRows } from './sort-rows';
import { summariseSelection } from './summarise-selection';
import { PLAN_COLUMNS } from '../model/columns';

const at = (name: (typeof PLAN_COLUMNS)[number]) => PLAN_COLUMNS.indexOf(name);
const months = (...values: number[]) => [...values, ...new Array<number>(12 - values.length).fill(0)];
const row = (id: string, changes: Parameters<typeof externalLine>[0] = {}) =>
  fromSaved(savedLine(externalLine({ title: id, ...changes }), { id }));
const names = new Map([
  ['cc-1', { code: '10', name: 'Ten' }],
  ['cc-2', { code: '9', name: 'Nine' }],
]);

describe('groups', () => {
  const rows = [
    row('a', { totalMinor: 100, costCentreId: 'cc-1' }),
    row('b', { totalMinor: 20, costCentreId: 'cc-2' }),
    row('c', { totalMinor: 3, costCentreId: 'cc-1' }),
    fromDraft('d', externalLine({ costCentreId: 'cc-1' })),
  ];
  const numbers = new Map(rows.map(({ key }, index) => [key, index + 1]));
  const group = (closed: string[]) =>
    groupRows(rows, numbers, { by: 'costCentre', closed: new Set(closed), names, none: '-' }).map((item) =>
      item.kind === 'group' ? `${item.label} ${item.count} ${item.total.totalMinor}` : item.key,
    );

  it('stand in the order of their codes with subtotals, what is not saved at the end', () => {
    expect(group([])).toEqual(['9 Nine 1 20', 'b', '10 Ten 2 103', 'a', 'c', 'd']);
    expect(group(['cc-1'])).toEqual(['9 Nine 1 20', 'b', '10 Ten 2 103', 'd']);
  });

  it('sorts figures by value and words as people read numbers in them', () => {
    const keys = (column: 'total' | 'costCentre', direction: 'up' | 'down') =>
      sortRows(rows, { column, direction }, context, names)
        .map(({ key }) => key)
        .join('');
    expect([keys('total', 'down'), keys('costCentre', 'up')]).toEqual(['abcd', 'bacd']);
  });
});

describe('a selection', () => {
  const rows = [
    row('a', { amountsMinor: months(100, 200), totalMinor: 300 }),
    row('b', { amountsMinor: months(5), totalMinor: 5 }),
  ];
  const lines = rows.map(({ line }) => line);

  it('sums, counts and averages the amounts in it', () => {
    const selection = toSelection({ row: 1, column: at('p1') }, { row: 0, column: at('p0') });
    expect(summariseSelection(lines, selection, context)).toEqual({
      count: 3,
      sumMinor: 305,
      averageMinor: 102,
    });
    const words = toSelection({ row: 0, column: at('title') }, { row: 1, column: at('costCentre') });
    expect(summariseSelection(lines, words, context).averageMinor).toBeNull();
  });

  it('fills right and down, and empties', () => {
    const selection = toSelection({ row: 0, column: at('p0') }, { row: 1, column: at('p2') });
    expect(fillRight(rows, selection)).toMatchObject([
      { key: 'a', update: { amountsMinor: months(100, 100, 100) } },
      { key: 'b', update: { amountsMinor: months(5, 5, 5) } },
    ]);
    expect(fillDown(rows, selection, context).at(-1)).toMatchObject({
      key: 'b',
      update: { amountsMinor: months(100, 200) },
    });
    const reader = { decimal: () => null, minutes: () => null, moneyScale: 2, decimalMark: '.' as const };
    expect(clearCells(rows, selection, reader, context).at(2)).toMatchObject({
      key: 'a',
      update: { amountsMinor: months() },
    });
  });

  it('finds words whatever their case and replaces them literally', () => {
    expect(findCells(lines, ' A ', (column, line) => (column === 'title' ? line.title : ''))).toEqual([
      { row: 0, column: at('title') },
    ]);
    expect(replaceAll('a.b A.B', 'a.b', '$1')).toBe('$1 $1');
  });
});

describe('totals', () => {
  it('while one line is typed in are those of all lines with it', () => {
    const [before, other] = [
      externalLine({ totalMinor: 10, amountsMinor: months(10) }),
      externalLine({ totalMinor: 5, amountsMinor: months(0, 5) }),
    ];
    const after = externalLine({ totalMinor: 7, amountsMinor: months(0, 7) });
    expect(exchangeLine(computeTotals([before, other]), before, after)).toEqual(
      computeTotals([after, other]),
    );
  });

  it('count what several lines share once', () => {
    const comparisonOf = () => ({ actualMinor: 7, previousYearMinor: 5, lineCount: 2 });
    const lines = [externalLine(), externalLine(), externalLine({ costCentreId: 'other' })];
    expect(sumComparisons(lines, { ...context, comparisonOf })).toEqual({
      actualMinor: 14,
      previousYearMinor: 10,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { columnOfPath } from './column-of-path';
import { computeTotals } from './compute-totals';
import { computeWindow } from './compute-window';
import { findDoubleCounting } from './find-double-counting';
import { matchOptions } from './match-options';
import { externalLine, internalLine } from './plan-line.fixture';
import { toCreate } from './to-create';

describe('computeTotals', () => {
  it('adds up by kind and together, per month and for the year', () => {
    const jan = (minor: number) => [minor, ...new Array<number>(11).fill(0)];
    const totals = computeTotals([
      externalLine({ totalMinor: 300, amountsMinor: jan(300) }),
      internalLine({ totalMinor: 50, totalMinutes: 30, amountsMinor: jan(50) }),
      externalLine({ totalMinor: -20, amountsMinor: jan(-20) }),
    ]);
    expect([totals.external.totalMinor, totals.internal.totalMinor, totals.all.totalMinor]).toEqual([
      280, 50, 330,
    ]);
    expect([totals.all.amountsMinor[0], totals.all.totalMinutes]).toEqual([330, 30]);
  });
});

describe('matchOptions', () => {
  const options = [
    { id: '1', code: '4100', name: 'Social media' },
    { id: '2', code: '410', name: 'Communication' },
    { id: '3', code: '5000', name: 'Media buying' },
    { id: '4', code: '', name: 'Trade press' },
  ];
  it.each([
    ['', ['1', '2', '3', '4']],
    ['410', ['2', '1']],
    ['media', ['3', '1']],
    ['PRESS', ['4']],
    ['mm', ['2']],
    ['zzz', []],
  ])('%j finds %j', (typed, ids) => {
    expect(matchOptions(options, typed).map(({ id }) => id)).toEqual(ids);
  });
});

describe('toCreate', () => {
  it('names every cell that is missing', () => {
    const line = internalLine({ title: ' ', costCentreId: null, categoryId: null, roleId: null });
    expect(toCreate(line)).toEqual({ missing: ['title', 'costCentre', 'category', 'partner'] });
  });

  it('sends quantity and price rather than the total they make', () => {
    const line = externalLine({ quantityE4: 20_000, unitPriceMicro: 5_000_000, totalMinor: 1000 });
    expect(toCreate(line)).toMatchObject({ create: { quantityE4: 20_000, unitPriceMicro: 5_000_000 } });
    expect(toCreate(line)).not.toHaveProperty('create.totalMinor');
  });

  it('sends twelve months of a manual line and the total of an even one', () => {
    const minutes = [60, ...new Array<number>(11).fill(0)];
    expect(toCreate(internalLine({ phasing: 'manual', minutes }))).toMatchObject({ create: { minutes } });
    expect(toCreate(internalLine({ totalMinutes: 90 }))).toMatchObject({ create: { totalMinutes: 90 } });
    expect(toCreate(externalLine({ totalMinor: 7 }))).toMatchObject({ create: { totalMinor: 7 } });
  });
});

describe('findDoubleCounting', () => {
  const lines = [
    internalLine({ initiativeId: 'i1', roleId: 'all-in' }),
    externalLine({ initiativeId: 'i1', totalMinor: 500 }),
    internalLine({ initiativeId: 'i2', roleId: 'plain' }),
    externalLine({ initiativeId: 'i2', totalMinor: 500 }),
    internalLine({ initiativeId: 'i3', roleId: 'all-in' }),
    internalLine({ initiativeId: null, roleId: 'all-in' }),
    externalLine({ initiativeId: null, totalMinor: 500 }),
  ];
  it('warns only where an all-in role and external cost share an initiative', () => {
    expect(findDoubleCounting(lines, (id) => id === 'all-in')).toEqual([
      { initiativeId: 'i1', roleIds: ['all-in'], externalLines: 1, externalMinor: 500 },
    ]);
  });
});

describe('computeWindow', () => {
  it('draws what is seen and a margin, and keeps the height of all', () => {
    const window = computeWindow({ rowCount: 5_971, rowHeight: 28, scrollTop: 2_800, viewHeight: 560 });
    expect(window).toMatchObject({ first: 92, end: 128 });
    expect(window.above + window.below + (window.end - window.first) * 28).toBe(5_971 * 28);
  });

  it('draws all of a short list', () => {
    expect(computeWindow({ rowCount: 3, rowHeight: 28, scrollTop: 0, viewHeight: 560 })).toEqual({
      first: 0,
      end: 3,
      above: 0,
      below: 0,
    });
  });
});

it.each([
  ['totalMinor', 'request.invalid', 'total'],
  ['amountsMinor.3', 'request.invalid', 'p3'],
  [undefined, 'category.kind-mismatch', 'category'],
  [undefined, 'rates.none-for-month', 'partner'],
  [undefined, 'version.locked', null],
])('columnOfPath: %s of %s is %s', (path, code, column) => {
  expect(columnOfPath(path, code)).toBe(column);
});

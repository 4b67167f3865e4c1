import { describe, expect, it } from 'vitest';
import { parseCell, type NumberReader } from './parse-cell';
import { ZEROS } from './plan-line';
import { externalLine, internalLine } from './plan-line.fixture';

const reader: NumberReader = {
  decimal: (text, scale) => (/^-?\d+$/.test(text) ? Number(text) * 10 ** scale : null),
  minutes: (text) => (/^-?\d+$/.test(text) ? Number(text) * 60 : null),
  moneyScale: 2,
  decimalMark: '.',
};
const parse = (column: Parameters<typeof parseCell>[0], text: string, line = externalLine()) =>
  parseCell(column, text, line, reader);

describe('parseCell', () => {
  it('changes one month and keeps the others', () => {
    const line = externalLine({ amountsMinor: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] });
    expect(parse('p1', ' 7 ', line)).toEqual({
      update: { amountsMinor: [1, 700, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    });
  });

  it('takes hours in the months of an internal line', () => {
    expect(parse('p0', '2', internalLine())).toEqual({
      update: { minutes: [120, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    });
    expect(parse('quantity', '40', internalLine())).toEqual({ update: { totalMinutes: 2400 } });
  });

  it('a total takes the place of quantity and price', () => {
    expect(parse('total', '12')).toEqual({
      update: { totalMinor: 1200, quantityE4: null, unitPriceMicro: null },
    });
  });

  it('an empty cell is 0, or no quantity and no price', () => {
    expect(parse('total', '')).toMatchObject({ update: { totalMinor: 0 } });
    expect(parse('quantity', '')).toEqual({ update: { quantityE4: null } });
    expect(parse('price', '')).toEqual({ update: { unitPriceMicro: null } });
    expect(parse('p3', '', internalLine())).toEqual({ update: { minutes: ZEROS } });
  });

  it.each([
    ['total', 'ten', 'not-a-number', externalLine()],
    ['p0', '1x', 'not-a-number', externalLine()],
    ['price', '-3', 'not-negative', externalLine()],
    ['quantity', '-3', 'not-negative', internalLine()],
    ['p0', '-3', 'not-negative', internalLine()],
    ['total', '5', 'not-editable', internalLine()],
    ['price', '5', 'not-editable', internalLine()],
    ['title', '  ', 'title-missing', externalLine()],
    ['costCentre', 'x', 'not-editable', externalLine()],
  ] as const)('%s refuses %j: %s', (column, text, problem, line) => {
    expect(parse(column, text, line)).toEqual({ problem });
  });

  it.each([
    [
      'p2',
      '=1200/12',
      {
        amountsMinor: externalLine().amountsMinor.with(2, 10_000),
        formulas: { 'amountsMinor.2': '=1200/12' },
      },
    ],
    ['price', '=3/8', { unitPriceMicro: 375_000, formulas: { unitPriceMicro: '=3/8' } }],
  ] as const)('%s calculates %s and remembers how', (column, text, update) => {
    expect(parse(column, text)).toEqual({ update });
  });

  it('a percentage is taken of what stands in the cell', () => {
    expect(parse('total', '+10%', externalLine({ totalMinor: 500 }))).toMatchObject({
      update: { totalMinor: 550, formulas: { totalMinor: '+10%' } },
    });
    expect(parse('quantity', '-50%', internalLine({ totalMinutes: 90 }))).toMatchObject({
      update: { totalMinutes: 45 },
    });
  });

  it('says what is wrong with a formula', () => {
    expect(parse('total', '=1+x')).toEqual({
      problem: { code: 'formula.unreadable', details: { at: 4, found: 'x' } },
    });
  });

  it('a credit is a negative amount, not a mistake', () => {
    expect(parse('total', '-5')).toMatchObject({ update: { totalMinor: -500 } });
  });
});

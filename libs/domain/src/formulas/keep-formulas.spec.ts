import { describe, expect, it } from 'vitest';
import { keepFormulas } from './keep-formulas';

describe('keepFormulas', () => {
  it('drops the formula of a cell that was typed over, keeps the others', () => {
    const formulas = { a: '=1+1', b: '=2+2' };
    expect(keepFormulas(formulas, { a: 2, b: 4 }, { a: 3, b: 4 }, {})).toEqual({ b: '=2+2' });
  });

  it('takes the formula that came with the change, also for an unchanged figure', () => {
    expect(keepFormulas({ a: '=1+1' }, { a: 2 }, { a: 2 }, { a: '=4/2' })).toEqual({ a: '=4/2' });
  });
});

import { describe, expect, it } from 'vitest';
import { readLineCell } from './line-batch';

describe('readLineCell', () => {
  it.each([
    ['title', { field: 'title', period: null }],
    ['amountsMinor.3', { field: 'amountsMinor', period: 3 }],
    ['minutes.11', { field: 'minutes', period: 11 }],
    ['amountsMinor', null],
    ['amountsMinor.12', null],
    ['title.1', null],
    ['position', null],
    // Every object has these; no line does.
    ['constructor', null],
    ['toString', null],
    ['hasOwnProperty', null],
  ])('%s', (cell, read) => {
    expect(readLineCell(cell)).toEqual(read);
  });
});

import { describe, expect, it } from 'vitest';
import { unguardText } from './formula-guard';
import { writeMendableHeader, writeMendableRow } from './write-mendable';

describe('a file that is sent back to be mended', () => {
  it.each([
    ['a number keeps its sign and form', '-1.234,56', '-1.234,56'],
    ['a formula is guarded', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a line break and the delimiter are quoted', 'a;b\nc', '"a;b\nc"'],
    ['a leading zero stays', '0010', '0010'],
    ['a plus that is a number', '+12', '+12'],
    ['an at sign', '@SUM(1)', "'@SUM(1)"],
  ])('%s', (_case, cell, written) => {
    expect(writeMendableRow([cell, ''], ';', { decimal: ',' })).toBe(`${written};\r\n`);
  });

  it('has a mark that says how it is written, and comes back as it was', () => {
    expect(writeMendableHeader(['Betrag', 'Grund'], ';')).toBe('\uFEFFBetrag;Grund\r\n');
    expect(unguardText("'=1+1")).toBe('=1+1');
  });
});

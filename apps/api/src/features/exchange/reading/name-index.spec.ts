import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index';

const row = (id: string, code: string, name: string) => ({ id, code, name });

describe('NameIndex', () => {
  const index = new NameIndex([
    row('1', 'A', 'Studio'),
    row('2', 'a', 'STUDIO'),
    row('3', 'B', 'Twin'),
    row('4', 'C', 'Twin'),
    row('5', '', 'ab'),
    row('6', '', 'AB'),
  ]);

  it.each([
    ['A', '1'],
    ['a', '2'],
    ['b', '3'],
    ['Studio', '1'],
    ['STUDIO', '2'],
    ['ab', '5'],
    ['AB', '6'],
  ])('%s is row %s: as written first, whatever the case after', (text, id) => {
    expect(index.find(text)?.id).toBe(id);
  });

  it('does not choose between two that are alike', () => {
    expect(index.find('sTUDIO')).toBeUndefined();
    expect(index.find('twin')).toBeUndefined();
    expect(index.find('Twin')).toBeUndefined();
    expect(index.find('')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOccurrenceCounter } from './create-occurrence-counter';

const numberOccurrences = (texts: readonly string[]) => texts.map(createOccurrenceCounter());

const texts = () => fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'), { maxLength: 40 });
const pairs = (list: readonly string[]) => numberOccurrences(list).map((n, index) => `${list[index]}#${n}`);

describe('createOccurrenceCounter', () => {
  it.each([
    [
      ['a', 'b', 'a', 'a'],
      [1, 1, 2, 3],
    ],
    [[], []],
  ])('of %j', (list, expected) => {
    expect(numberOccurrences(list)).toEqual(expected);
  });

  it('makes every row unique', () => {
    fc.assert(fc.property(texts(), (list) => new Set(pairs(list)).size === list.length));
  });

  it('overlapping files keep their exact number of rows, in whatever order the rows come', () => {
    fc.assert(
      fc.property(texts(), texts(), (first, more) => {
        const both = new Set([...pairs(first), ...pairs([...more, ...first])]);
        expect(both.size).toBe(first.length + more.length);
        expect(new Set([...pairs(first), ...pairs([...first].reverse())]).size).toBe(first.length);
      }),
    );
  });
});

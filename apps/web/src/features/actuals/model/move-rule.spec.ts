import { describe, expect, it } from 'vitest';
import { moveRule } from './move-rule';

describe('moveRule', () => {
  it.each<[string, -1 | 1, string[]]>([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ])('%s by %i', (id, step, expected) => {
    expect(moveRule(['a', 'b', 'c'], id, step)).toEqual(expected);
  });
});

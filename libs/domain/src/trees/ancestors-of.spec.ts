import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { ancestorsOf } from './ancestors-of';

describe('ancestorsOf', () => {
  it('goes from the node itself up to its root', () => {
    const nodes = [
      { id: 'a1', parentId: 'a' },
      { id: 'a', parentId: 'root' },
      { id: 'root', parentId: null },
      { id: 'alone', parentId: null },
    ];
    expect(Object.fromEntries(ancestorsOf(nodes))).toEqual({
      a1: ['a1', 'a', 'root'],
      a: ['a', 'root'],
      root: ['root'],
      alone: ['alone'],
    });
  });

  it('refuses a circle', () => {
    expect(errorCodeOf(() => ancestorsOf([{ id: 'a', parentId: 'a' }]))).toBe('tree.cycle');
  });
});

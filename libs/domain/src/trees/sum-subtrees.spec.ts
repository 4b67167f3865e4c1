import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../testing/error-code-of';
import { toTree } from '../testing/ranges';
import { sumSubtrees } from './sum-subtrees';

const nodes = [
  { id: 'root', parentId: null },
  { id: 'a', parentId: 'root' },
  { id: 'a1', parentId: 'a' },
  { id: 'b', parentId: 'root' },
];

describe('sumSubtrees', () => {
  it('counts each node into all above it', () => {
    const own = new Map([
      ['a', 10],
      ['a1', 5],
      ['b', -3],
      ['elsewhere', 99],
    ]);
    expect(Object.fromEntries(sumSubtrees(nodes, own))).toEqual({ root: 12, a: 15, a1: 5, b: -3 });
  });

  it('refuses a tree that is none', () => {
    expect(errorCodeOf(() => sumSubtrees([{ id: 'a', parentId: 'b' }], new Map()))).toBe(
      'tree.unknown-parent',
    );
  });

  it('the roots together hold everything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.integer({ min: -1e6, max: 1e6 })), { maxLength: 30 }),
        (rows) => {
          const tree = toTree(rows.map(([choice]) => choice));
          const own = new Map(tree.map(({ id }, at) => [id, rows[at]?.[1] ?? 0]));
          const sums = sumSubtrees(tree, own);
          const roots = tree.filter(({ parentId }) => parentId === null).map(({ id }) => sums.get(id) ?? 0);
          expect(roots.reduce((sum, value) => sum + value, 0)).toBe(
            [...own.values()].reduce((s, v) => s + v, 0),
          );
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTree } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { sortAsTree } from './sort-as-tree';

const tree = () =>
  fc
    .array(fc.nat(), { maxLength: 25 })
    .map(toTree)
    .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));

describe('sortAsTree', () => {
  it('reads like an outline, siblings in their own order, and keeps what else a node holds', () => {
    const nodes = [
      { id: 'b2', parentId: 'b', name: 'Two' },
      { id: 'a', parentId: null, name: 'A' },
      { id: 'b', parentId: null, name: 'B' },
      { id: 'b1', parentId: 'b', name: 'One' },
      { id: 'a1', parentId: 'a', name: 'A one' },
    ];
    const outline = sortAsTree(nodes).map(({ name, depth }) => `${depth} ${name}`);
    expect(outline).toEqual(['0 A', '1 A one', '0 B', '1 Two', '1 One']);
  });

  it('is empty for no nodes', () => {
    expect(sortAsTree([])).toEqual([]);
  });

  it('refuses a cycle that no root reaches', () => {
    const nodes = [
      { id: 'r', parentId: null },
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(errorCodeOf(() => sortAsTree(nodes))).toBe('tree.cycle');
  });

  it('loses no node, and depth grows by one from parent to child', () => {
    fc.assert(
      fc.property(tree(), (nodes) => {
        const sorted = sortAsTree(nodes);
        expect(sorted.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
        sorted.forEach(({ parentId, depth }, index) => {
          const parent = sorted.slice(0, index).find(({ id }) => id === parentId);
          expect(depth).toBe(parent === undefined ? 0 : parent.depth + 1);
          if (parentId !== null) expect(parent).toBeDefined();
        });
      }),
    );
  });
});

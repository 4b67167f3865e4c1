import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTree } from '../testing/ranges';
import { errorCodeOf } from '../testing/error-code-of';
import { buildClosure } from './build-closure';

const tree = () =>
  fc
    .array(fc.nat(), { maxLength: 25 })
    .map(toTree)
    .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));

describe('buildClosure', () => {
  it('holds each node with itself and all its ancestors, in whatever order they come', () => {
    const nodes = [
      { id: 'team', parentId: 'dept' },
      { id: 'root', parentId: null },
      { id: 'dept', parentId: 'root' },
    ];
    expect(buildClosure(nodes)).toEqual([
      { ancestorId: 'team', descendantId: 'team', depth: 0 },
      { ancestorId: 'dept', descendantId: 'team', depth: 1 },
      { ancestorId: 'root', descendantId: 'team', depth: 2 },
      { ancestorId: 'root', descendantId: 'root', depth: 0 },
      { ancestorId: 'dept', descendantId: 'dept', depth: 0 },
      { ancestorId: 'root', descendantId: 'dept', depth: 1 },
    ]);
  });

  it.each([
    ['a node that is its own parent', [{ id: 'a', parentId: 'a' }], 'tree.cycle'],
    [
      'a cycle of two with a node below it',
      [
        { id: 'c', parentId: 'a' },
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a' },
      ],
      'tree.cycle',
    ],
    ['a parent nobody knows', [{ id: 'a', parentId: 'x' }], 'tree.unknown-parent'],
    [
      'an id given twice',
      [
        { id: 'a', parentId: null },
        { id: 'a', parentId: null },
      ],
      'tree.duplicate-id',
    ],
  ])('refuses %s', (_case, nodes, code) => {
    expect(errorCodeOf(() => buildClosure(nodes))).toBe(code);
  });

  it('every node has itself once, its root last, and its ancestors are transitive', () => {
    fc.assert(
      fc.property(tree(), (nodes) => {
        const rows = buildClosure(nodes);
        const keys = new Set(rows.map(({ ancestorId, descendantId }) => `${ancestorId}>${descendantId}`));
        expect(keys.size).toBe(rows.length);
        expect(rows.filter(({ depth }) => depth === 0)).toHaveLength(nodes.length);
        for (const { id, parentId } of nodes) {
          if (parentId === null) continue;
          const above = rows.filter(({ descendantId }) => descendantId === parentId);
          for (const { ancestorId, depth } of above) {
            expect(rows).toContainEqual({ ancestorId, descendantId: id, depth: depth + 1 });
          }
        }
      }),
    );
  });
});

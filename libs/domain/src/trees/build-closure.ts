import { DomainError } from '../errors/domain-error';
import type { TreeNode } from './tree-node';

export interface ClosureRow {
  ancestorId: string;
  descendantId: string;
  depth: number;
}

/**
 * Closure table of a tree: every node with each of its ancestors and itself, so that "the subtree of X" is one join.
 *
 * Units: `depth` is the number of steps from ancestor to descendant, 0 for the node itself. Rows come node by node in
 * the given order, from the node up to its root. Several roots are fine.
 * @throws {DomainError} `tree.cycle` with an `id` on the way into it, `tree.unknown-parent`, `tree.duplicate-id`.
 * @see Karwin, SQL Antipatterns: closure table
 * @example buildClosure([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }]).at(-1)
 *   //=> { ancestorId: 'a', descendantId: 'b', depth: 1 }
 */
export function buildClosure(nodes: readonly TreeNode[]): ClosureRow[] {
  const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  requireKnown(nodes, parentOf);
  return nodes.flatMap(({ id }) =>
    pathToRoot(id, parentOf).map((ancestorId, depth) => ({ ancestorId, descendantId: id, depth })),
  );
}

function requireKnown(nodes: readonly TreeNode[], parentOf: ReadonlyMap<string, string | null>): void {
  const seen = new Set<string>();
  for (const { id, parentId } of nodes) {
    if (seen.has(id)) throw new DomainError('tree.duplicate-id', { id });
    if (parentId !== null && !parentOf.has(parentId))
      throw new DomainError('tree.unknown-parent', { id, parentId });
    seen.add(id);
  }
}

function pathToRoot(id: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const path = new Set<string>();
  let current: string | null = id;
  while (current !== null) {
    if (path.has(current)) throw new DomainError('tree.cycle', { id });
    path.add(current);
    current = parentOf.get(current) ?? null;
  }
  return [...path];
}

import { buildClosure } from './build-closure';
import type { TreeNode } from './tree-node';

/**
 * Nodes in reading order, each parent before its children and each subtree in one piece; siblings keep their order.
 *
 * Units: `depth` is the number of ancestors, 0 for a root.
 * @throws {DomainError} `tree.cycle`, `tree.unknown-parent`, `tree.duplicate-id`.
 * @see Knuth, The Art of Computer Programming 2.3.1, preorder
 * @example sortAsTree([{ id: 'b', parentId: 'a' }, { id: 'a', parentId: null }]).map(({ depth }) => depth) //=> [0, 1]
 */
export function sortAsTree<T extends TreeNode>(nodes: readonly T[]): (T & { depth: number })[] {
  // Refuses every defect first: after it each node is reachable from a root.
  buildClosure(nodes);
  const childrenOf = new Map<string | null, T[]>();
  for (const node of nodes) childrenOf.set(node.parentId, [...(childrenOf.get(node.parentId) ?? []), node]);
  const sorted: (T & { depth: number })[] = [];
  const waiting = toWaiting(childrenOf.get(null), 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    sorted.push(next);
    waiting.push(...toWaiting(childrenOf.get(next.id), next.depth + 1));
  }
  return sorted;
}

/** A stack gives back the last one first, so siblings go onto it in reverse. */
function toWaiting<T extends TreeNode>(
  siblings: readonly T[] = [],
  depth: number,
): (T & { depth: number })[] {
  return siblings.map((node) => ({ ...node, depth })).reverse();
}

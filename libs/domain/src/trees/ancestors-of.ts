import { buildClosure } from './build-closure';
import type { TreeNode } from './tree-node';

/**
 * For each node the ids on its way up to the root, itself first.
 *
 * @throws {DomainError} `tree.cycle`, `tree.unknown-parent`, `tree.duplicate-id`.
 * @see Karwin, SQL Antipatterns: closure table
 * @example ancestorsOf([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }]).get('b') //=> ['b', 'a']
 */
export function ancestorsOf(nodes: readonly TreeNode[]): Map<string, string[]> {
  const ancestors = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { ancestorId, descendantId } of buildClosure(nodes))
    ancestors.get(descendantId)?.push(ancestorId);
  return ancestors;
}

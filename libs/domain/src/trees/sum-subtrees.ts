import { addMinor } from '../money/add-minor';
import { buildClosure } from './build-closure';
import type { TreeNode } from './tree-node';

/**
 * The sum of each node with everything below it.
 *
 * Units: minor units. Sign: arithmetic. A node without an own amount counts 0; amounts of unknown nodes are left out.
 * @throws {DomainError} `tree.cycle`, `tree.unknown-parent`, `tree.duplicate-id`, `money.not-minor-units`.
 * @see Karwin, SQL Antipatterns: closure table
 * @example sumSubtrees([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }], new Map([['b', 5]])).get('a') //=> 5
 */
export function sumSubtrees(
  nodes: readonly TreeNode[],
  ownMinor: ReadonlyMap<string, number>,
): Map<string, number> {
  const sums = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { ancestorId, descendantId } of buildClosure(nodes))
    sums.set(ancestorId, addMinor(sums.get(ancestorId) ?? 0, ownMinor.get(descendantId) ?? 0));
  return sums;
}

interface Node {
  id: string;
  depth: number;
}

/**
 * A tree list (in tree order, with depth) without one item and everything below it: nothing can be moved below itself.
 *
 * @example withoutSubtree([{ id: 'a', depth: 0 }, { id: 'b', depth: 1 }], 'a') //=> []
 */
export function withoutSubtree<T extends Node>(items: readonly T[], id: string | undefined): T[] {
  const start = items.findIndex((item) => item.id === id);
  const top = items[start];
  if (!top) return [...items];
  const after = items.slice(start + 1);
  const end = after.findIndex((item) => item.depth <= top.depth);
  return [...items.slice(0, start), ...(end < 0 ? [] : after.slice(end))];
}

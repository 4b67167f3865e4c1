/**
 * The list with one item a place further up (-1) or down (1); unchanged at either end.
 *
 * @example moveRule(['a', 'b'], 'b', -1) //=> ['b', 'a']
 */
export function moveRule(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const moved = ids.filter((each) => each !== id);
  moved.splice(to, 0, id);
  return moved;
}

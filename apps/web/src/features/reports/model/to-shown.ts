/** What fits on the page, in its order, and of how many: what matters most is kept when not everything fits. */
export interface Shown<T> {
  items: T[];
  count: number;
}

/** `toWeight`: the heavier an item, the sooner it is kept; equal ones are kept in their order. */
export function toShown<T>(items: readonly T[], limit: number, toWeight: (item: T) => number): Shown<T> {
  const kept = new Set(
    items
      .map((item, index) => ({ index, weight: toWeight(item) }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, limit)
      .map(({ index }) => index),
  );
  return { items: items.filter((_, index) => kept.has(index)), count: items.length };
}

import type { Category } from '@etat/contracts';

/** Categories an order can be placed on: external, active, on the lowest level. */
export function toExternalLeaves(categories: readonly Category[]): Category[] {
  return categories.filter(({ kind, isActive, isLeaf }) => kind === 'external' && isActive && isLeaf);
}

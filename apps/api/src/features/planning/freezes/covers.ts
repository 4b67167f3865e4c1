/** For each node the ids from itself up to the root. */
export interface FreezeTrees {
  costCentres: ReadonlyMap<string, readonly string[]>;
  categories: ReadonlyMap<string, readonly string[]>;
}

interface Place {
  costCentreId: string;
  categoryId: string;
}

/** Whether a cost lies in the frozen part of the organisation. */
export function covers(
  freeze: { costCentreId: string; categoryId: string | null },
  cost: Place,
  { costCentres, categories }: FreezeTrees,
): boolean {
  const isBelow = costCentres.get(cost.costCentreId)?.includes(freeze.costCentreId) ?? false;
  if (!isBelow || freeze.categoryId === null) return isBelow;
  return categories.get(cost.categoryId)?.includes(freeze.categoryId) ?? false;
}

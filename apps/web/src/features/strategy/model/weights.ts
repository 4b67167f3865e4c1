import { allocateMinor } from '@etat/domain';

export interface Weight {
  id: string;
  weightBp: number;
}

export const WHOLE_BP = 10_000;

export function totalBp(weights: readonly Weight[]): number {
  return weights.reduce((sum, { weightBp }) => sum + weightBp, 0);
}

/** The same ids with equal weights that total exactly 100 %. */
export function shareEvenly(weights: readonly Weight[]): Weight[] {
  if (weights.length === 0) return [];
  const parts = allocateMinor(
    WHOLE_BP,
    weights.map(() => 1),
  );
  return weights.map(({ id }, index) => ({ id, weightBp: parts[index] ?? 0 }));
}

const isEven = (weights: readonly Weight[]) =>
  shareEvenly(weights).every(({ weightBp }, index) => weightBp === weights[index]?.weightBp);

/** Adds a link: equal weights stay equal, chosen ones are left alone and the new one gets what is missing to 100 %. */
export function addWeight(weights: readonly Weight[], id: string): Weight[] {
  const rest = Math.max(0, WHOLE_BP - totalBp(weights));
  const more = [...weights, { id, weightBp: rest }];
  return isEven(weights) ? shareEvenly(more) : more;
}

/** Removes a link: equal weights stay equal, and a single one left is all of it. */
export function removeWeight(weights: readonly Weight[], id: string): Weight[] {
  const fewer = weights.filter((weight) => weight.id !== id);
  return isEven(weights) || fewer.length === 1 ? shareEvenly(fewer) : fewer;
}

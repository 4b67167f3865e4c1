import type { MasterData } from '../../planning';

/** Name of the cost centre or initiative something is about. */
export function nameOfTarget(
  { costCentres, initiatives }: Pick<MasterData, 'costCentres' | 'initiatives'>,
  target: { costCentreId: string | null; initiativeId: string | null },
): string {
  const found =
    target.costCentreId === null
      ? initiatives.find(({ id }) => id === target.initiativeId)
      : costCentres.find(({ id }) => id === target.costCentreId);
  return found?.name ?? '';
}
